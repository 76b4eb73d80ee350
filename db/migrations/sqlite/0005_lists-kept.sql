ALTER TABLE `events` ADD `lists_kept_months` integer DEFAULT 13 NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `erased_at` integer;