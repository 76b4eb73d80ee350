import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // They read files of their own packages.
  serverExternalPackages: ['pdfkit', 'fontkit'],
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
}

export default createNextIntlPlugin('./lib/words.ts')(config)
