CREATE TABLE `change_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`step` text NOT NULL,
	`answers` text NOT NULL,
	`asked_at` integer NOT NULL,
	`outcome` text,
	`reason` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_request_is_decided_or_open" CHECK(("change_requests"."outcome" is null) = ("change_requests"."decided_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_request_per_page` ON `change_requests` (`registration_id`,`step`) WHERE "change_requests"."decided_at" is null;--> statement-breakpoint
CREATE TABLE `invited_colleagues` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`partnership_id` text NOT NULL,
	`party_id` text NOT NULL,
	`email` text NOT NULL,
	`link_id` text NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	`reminded_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`link_id`) REFERENCES `personal_links`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`,`partnership_id`) REFERENCES `invitations`(`event_id`,`partnership_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_invitation_per_colleague` ON `invited_colleagues` (`event_id`,`partnership_id`,`email`) WHERE "invited_colleagues"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `invoicing` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`organisation_number` text NOT NULL,
	`invoice_reference` text NOT NULL,
	`electronic_address` text NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `personal_links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`leads_to` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`opened_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_link_per_token` ON `personal_links` (`token_hash`);--> statement-breakpoint
CREATE TABLE `room_requests` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`email` text NOT NULL,
	`asked_at` integer NOT NULL,
	`refused_at` integer,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `room_requests_by_address` ON `room_requests` (`event_id`,`email`);--> statement-breakpoint
CREATE TABLE `roommates` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`mate_id` text NOT NULL,
	`agreed_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mate_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_mate_per_room` ON `roommates` (`mate_id`);--> statement-breakpoint
CREATE TABLE `substitutions` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`event_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`if_refused` text NOT NULL,
	`link_id` text NOT NULL,
	`confirmed_at` integer,
	`ended_at` integer,
	`ending` text,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`link_id`) REFERENCES `personal_links`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_substitution_ends_in_some_way" CHECK(("substitutions"."ending" is null) = ("substitutions"."ended_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_substitution_per_registration` ON `substitutions` (`registration_id`) WHERE "substitutions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `substitutions_by_address` ON `substitutions` (`event_id`,`email`);--> statement-breakpoint
CREATE TABLE `leases` (
	`work` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`key` text PRIMARY KEY NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `events` ADD `reminder_days` integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE `funded_places` ADD `offered_until` integer;--> statement-breakpoint
CREATE INDEX `offers_by_their_end` ON `funded_places` (`offered_until`) WHERE "funded_places"."offered_until" is not null;--> statement-breakpoint
ALTER TABLE `queue` ADD `precedence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `registration_id` text;--> statement-breakpoint
CREATE INDEX `mails_of_a_registration` ON `outbox` (`registration_id`);--> statement-breakpoint
ALTER TABLE `registrations` ADD `registered_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `registrations` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `takes_over_from` text REFERENCES registrations(id);--> statement-breakpoint
ALTER TABLE `registrations` ADD `ended` text;--> statement-breakpoint
CREATE INDEX `registrations_of_a_taken_over_place` ON `registrations` (`takes_over_from`);--> statement-breakpoint
CREATE INDEX `history_of_a_partnership` ON `audit_log` (`partnership_id`,`event_id`);