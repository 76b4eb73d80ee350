ALTER TABLE "events" ADD COLUMN "lists_kept_months" integer DEFAULT 13 NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "erased_at" timestamp (3) with time zone;