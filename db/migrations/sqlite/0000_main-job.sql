CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`reference_prefix` text NOT NULL,
	`city` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`change_deadline` integer NOT NULL,
	`hotel_deadline` integer NOT NULL,
	`capacity` integer NOT NULL,
	`attending` integer DEFAULT 0 NOT NULL,
	`funded_places` integer NOT NULL,
	`own_expense_allowed` integer NOT NULL,
	`offer_hours` integer NOT NULL,
	`sensitive_kept_days` integer DEFAULT 14 NOT NULL,
	`texts` text NOT NULL,
	`themes` text NOT NULL,
	`programme` text NOT NULL,
	`meals` text NOT NULL,
	`rates` text NOT NULL,
	`contact_email` text NOT NULL,
	CONSTRAINT "never_more_than_capacity" CHECK("events"."attending" >= 0 and "events"."attending" <= "events"."capacity"),
	CONSTRAINT "at_most_two_places_are_funded" CHECK("events"."funded_places" in (0, 1, 2)),
	CONSTRAINT "an_event_is_of_a_known_kind" CHECK("events"."kind" in ('conference', 'academy'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_event_per_address` ON `events` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_event_per_prefix` ON `events` (`reference_prefix`);--> statement-breakpoint
CREATE TABLE `funded_places` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`partnership_id` text NOT NULL,
	`place` integer NOT NULL,
	`held_since` integer NOT NULL,
	FOREIGN KEY (`registration_id`,`event_id`,`partnership_id`) REFERENCES `registrations`(`id`,`event_id`,`partnership_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "at_most_two_funded_places" CHECK("funded_places"."place" in (1, 2))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_delegate_per_funded_place` ON `funded_places` (`event_id`,`partnership_id`,`place`);--> statement-breakpoint
CREATE TABLE `queue` (
	`turn` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`registration_id` text NOT NULL,
	`event_id` text NOT NULL,
	`partnership_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`,`event_id`,`partnership_id`) REFERENCES `registrations`(`id`,`event_id`,`partnership_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_turn_per_delegate` ON `queue` (`registration_id`);--> statement-breakpoint
CREATE INDEX `queue_of_a_partnership` ON `queue` (`event_id`,`partnership_id`,`turn`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`event_id` text NOT NULL,
	`partnership_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `partnership_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partnership_id`) REFERENCES `partnerships`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `invitations_of_a_partnership` ON `invitations` (`partnership_id`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`partnership_id` text NOT NULL,
	`organisation` text NOT NULL,
	`country` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`partnership_id`) REFERENCES `partnerships`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_party_per_position` ON `parties` (`partnership_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `a_party_belongs_to_its_partnership` ON `parties` (`id`,`partnership_id`);--> statement-breakpoint
CREATE TABLE `partnerships` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`theme` text NOT NULL,
	`period` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_partnership_per_address` ON `partnerships` (`slug`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`person_id` text NOT NULL,
	`event_id` text NOT NULL,
	`step` text NOT NULL,
	`answers` text NOT NULL,
	`party_id` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `event_id`, `step`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_proved_at` integer,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_person_per_address` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`event_id` text,
	`partnership_id` text,
	`given_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partnership_id`) REFERENCES `partnerships`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "a_role_has_its_scope_and_no_other" CHECK(("roles"."role" = 'staff' and "roles"."event_id" is null and "roles"."partnership_id" is null)
       or ("roles"."role" = 'event-coordinator' and "roles"."event_id" is not null and "roles"."partnership_id" is null)
       or ("roles"."role" = 'partnership-coordinator' and "roles"."event_id" is null and "roles"."partnership_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_once` ON `roles` (`person_id`) WHERE "roles"."role" = 'staff';--> statement-breakpoint
CREATE UNIQUE INDEX `coordinator_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'event-coordinator';--> statement-breakpoint
CREATE UNIQUE INDEX `coordinator_of_a_partnership_once` ON `roles` (`person_id`,`partnership_id`) WHERE "roles"."role" = 'partnership-coordinator';--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_of_a_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`link_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`browser_hash` text NOT NULL,
	`tries_left` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_sign_in_per_link` ON `sign_ins` (`link_hash`);--> statement-breakpoint
CREATE INDEX `sign_ins_of_a_browser` ON `sign_ins` (`browser_hash`);--> statement-breakpoint
CREATE TABLE `tries` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`resets_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`act` text NOT NULL,
	`event_id` text,
	`partnership_id` text,
	`registration_id` text,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `history_of_a_registration` ON `audit_log` (`registration_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`to` text NOT NULL,
	`locale` text NOT NULL,
	`kind` text NOT NULL,
	`mail` text NOT NULL,
	`queued_at` integer NOT NULL,
	`next_attempt_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `mail_due` ON `outbox` (`next_attempt_at`) WHERE "outbox"."next_attempt_at" is not null;--> statement-breakpoint
CREATE TABLE `decisions` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	`released_at` integer,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`event_id` text NOT NULL,
	`partnership_id` text NOT NULL,
	`party_id` text NOT NULL,
	`person_id` text NOT NULL,
	`status` text NOT NULL,
	`comes_at_own_expense` integer NOT NULL,
	`given_names` text NOT NULL,
	`family_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`search_text` text NOT NULL,
	`mobile` text NOT NULL,
	`delegate_role` text NOT NULL,
	`theme` text NOT NULL,
	`spoken_language` text NOT NULL,
	`interpretation` text NOT NULL,
	`gender` text NOT NULL,
	`days` text NOT NULL,
	`meals` text NOT NULL,
	`nights` text NOT NULL,
	`early_night_reason` text NOT NULL,
	`on_participant_list` integer NOT NULL,
	`no_photo` integer NOT NULL,
	`privacy_version` text NOT NULL,
	`privacy_read_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`,`partnership_id`) REFERENCES `invitations`(`event_id`,`partnership_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`,`partnership_id`) REFERENCES `parties`(`id`,`partnership_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_status_is_known" CHECK("registrations"."status" in ('received', 'approved', 'declined', 'reserve', 'cancelled'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_registration_per_reference` ON `registrations` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_living_registration_per_person` ON `registrations` (`event_id`,`person_id`) WHERE "registrations"."status" in ('received', 'approved', 'reserve');--> statement-breakpoint
CREATE INDEX `registrations_of_a_partnership` ON `registrations` (`event_id`,`partnership_id`);--> statement-breakpoint
CREATE INDEX `registrations_of_a_person` ON `registrations` (`person_id`);--> statement-breakpoint
CREATE INDEX `registrations_by_name` ON `registrations` (`event_id`,`sort_name`);--> statement-breakpoint
CREATE UNIQUE INDEX `a_registration_is_for_one_partnership` ON `registrations` (`id`,`event_id`,`partnership_id`);--> statement-breakpoint
CREATE TABLE `sensitive_answers` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`diet` text NOT NULL,
	`severe_allergy` integer NOT NULL,
	`access` text NOT NULL,
	`access_other` text NOT NULL,
	`consented_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
