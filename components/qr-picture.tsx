type Props = {
  code: { size: number; outline: string }
  /** What the picture says to whoever does not see it. */
  label: string
}

/** A QR code: black on white in the dark as well, since not every reader knows the reverse. */
export function QrPicture({ code: { size, outline }, label }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="h-auto w-full max-w-72"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={outline} fill="#000" />
    </svg>
  )
}
