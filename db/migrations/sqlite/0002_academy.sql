CREATE TABLE `academy_places` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`attendance` text NOT NULL,
	`held_since` integer NOT NULL,
	`offered_until` integer,
	FOREIGN KEY (`registration_id`,`attendance`) REFERENCES `applications`(`registration_id`,`attendance`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`,`attendance`) REFERENCES `seats`(`event_id`,`attendance`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `academy_offers_by_their_end` ON `academy_places` (`offered_until`) WHERE "academy_places"."offered_until" is not null;--> statement-breakpoint
CREATE TABLE `applications` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`attendance` text NOT NULL,
	`affiliation` text NOT NULL,
	`residence` text NOT NULL,
	`research_countries` text NOT NULL,
	`title` text NOT NULL,
	`abstract` text NOT NULL,
	`motivation` text NOT NULL,
	`funding_requested` integer NOT NULL,
	`funded` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "an_attendance_is_known" CHECK("applications"."attendance" in ('week', 'labs'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `an_application_has_one_attendance` ON `applications` (`registration_id`,`attendance`);--> statement-breakpoint
CREATE TABLE `cvs` (
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`file_id` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`pages` integer NOT NULL,
	`uploaded_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `person_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_cv_per_file` ON `cvs` (`file_id`);--> statement-breakpoint
CREATE TABLE `journeys` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`arrives_on` text NOT NULL,
	`departs_on` text NOT NULL,
	`details` text NOT NULL,
	`room` text NOT NULL,
	`room_with` text NOT NULL,
	`emergency_name` text NOT NULL,
	`emergency_mobile` text NOT NULL,
	`needs_visa` integer NOT NULL,
	`lodging_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `applications`(`registration_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`registration_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`conflict_at` integer,
	`scores` text DEFAULT '{}' NOT NULL,
	`recommendation` text,
	`comment` text DEFAULT '' NOT NULL,
	`total` integer,
	`submitted_at` integer,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `reviewer_id`),
	FOREIGN KEY (`registration_id`) REFERENCES `applications`(`registration_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "whoever_has_a_conflict_has_no_say" CHECK("reviews"."conflict_at" is null or "reviews"."submitted_at" is null),
	CONSTRAINT "a_submitted_review_has_its_total" CHECK(("reviews"."submitted_at" is null) = ("reviews"."total" is null))
);
--> statement-breakpoint
CREATE INDEX `reviews_of_a_reviewer` ON `reviews` (`reviewer_id`);--> statement-breakpoint
CREATE TABLE `seats` (
	`event_id` text NOT NULL,
	`attendance` text NOT NULL,
	`capacity` integer NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`event_id`, `attendance`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "never_more_than_the_seats" CHECK("seats"."taken" >= 0 and "seats"."taken" <= "seats"."capacity")
);
--> statement-breakpoint
CREATE TABLE `attended_days` (
	`registration_id` text NOT NULL,
	`day` text NOT NULL,
	`noted_by` text NOT NULL,
	`noted_at` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `day`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`noted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` integer NOT NULL,
	`valid_until` integer,
	`revoked_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`issued_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_document_per_number` ON `documents` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_document_of_a_kind_in_force` ON `documents` (`registration_id`,`kind`) WHERE "documents"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX `documents_of_an_event` ON `documents` (`event_id`,`kind`);--> statement-breakpoint
CREATE TABLE `passports` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`sealed` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`event_id` text,
	`partnership_id` text,
	`given_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partnership_id`) REFERENCES `partnerships`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "a_role_has_its_scope_and_no_other" CHECK(("__new_roles"."role" = 'staff' and "__new_roles"."event_id" is null and "__new_roles"."partnership_id" is null)
       or ("__new_roles"."role" in ('event-coordinator', 'reviewer', 'visa-officer') and "__new_roles"."event_id" is not null and "__new_roles"."partnership_id" is null)
       or ("__new_roles"."role" = 'partnership-coordinator' and "__new_roles"."event_id" is null and "__new_roles"."partnership_id" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_roles`("id", "person_id", "role", "event_id", "partnership_id", "given_at") SELECT "id", "person_id", "role", "event_id", "partnership_id", "given_at" FROM `roles`;--> statement-breakpoint
DROP TABLE `roles`;--> statement-breakpoint
ALTER TABLE `__new_roles` RENAME TO `roles`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_once` ON `roles` (`person_id`) WHERE "roles"."role" = 'staff';--> statement-breakpoint
CREATE UNIQUE INDEX `coordinator_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'event-coordinator';--> statement-breakpoint
CREATE UNIQUE INDEX `coordinator_of_a_partnership_once` ON `roles` (`person_id`,`partnership_id`) WHERE "roles"."role" = 'partnership-coordinator';--> statement-breakpoint
CREATE UNIQUE INDEX `reviewer_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'reviewer';--> statement-breakpoint
CREATE UNIQUE INDEX `visa_officer_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'visa-officer';--> statement-breakpoint
CREATE TABLE `__new_registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`event_id` text NOT NULL,
	`partnership_id` text,
	`party_id` text,
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
	`registered_by` text,
	`confirmed_at` integer,
	`takes_over_from` text,
	`ended` text,
	`privacy_version` text NOT NULL,
	`privacy_read_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`takes_over_from`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`,`partnership_id`) REFERENCES `invitations`(`event_id`,`partnership_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`,`partnership_id`) REFERENCES `parties`(`id`,`partnership_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_party_comes_with_its_partnership" CHECK(("__new_registrations"."partnership_id" is null) = ("__new_registrations"."party_id" is null)),
	CONSTRAINT "a_status_is_known" CHECK("__new_registrations"."status" in ('received', 'approved', 'declined', 'reserve', 'cancelled'))
);
--> statement-breakpoint
INSERT INTO `__new_registrations`("id", "reference", "event_id", "partnership_id", "party_id", "person_id", "status", "comes_at_own_expense", "given_names", "family_name", "sort_name", "search_text", "mobile", "delegate_role", "theme", "spoken_language", "interpretation", "gender", "days", "meals", "nights", "early_night_reason", "on_participant_list", "no_photo", "registered_by", "confirmed_at", "takes_over_from", "ended", "privacy_version", "privacy_read_at", "created_at", "updated_at") SELECT "id", "reference", "event_id", "partnership_id", "party_id", "person_id", "status", "comes_at_own_expense", "given_names", "family_name", "sort_name", "search_text", "mobile", "delegate_role", "theme", "spoken_language", "interpretation", "gender", "days", "meals", "nights", "early_night_reason", "on_participant_list", "no_photo", "registered_by", "confirmed_at", "takes_over_from", "ended", "privacy_version", "privacy_read_at", "created_at", "updated_at" FROM `registrations`;--> statement-breakpoint
DROP TABLE `registrations`;--> statement-breakpoint
ALTER TABLE `__new_registrations` RENAME TO `registrations`;--> statement-breakpoint
CREATE UNIQUE INDEX `one_registration_per_reference` ON `registrations` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_living_registration_per_person` ON `registrations` (`event_id`,`person_id`) WHERE "registrations"."status" in ('received', 'approved', 'reserve');--> statement-breakpoint
CREATE INDEX `registrations_of_a_partnership` ON `registrations` (`event_id`,`partnership_id`);--> statement-breakpoint
CREATE INDEX `registrations_of_a_person` ON `registrations` (`person_id`);--> statement-breakpoint
CREATE INDEX `registrations_of_a_taken_over_place` ON `registrations` (`takes_over_from`);--> statement-breakpoint
CREATE INDEX `registrations_by_name` ON `registrations` (`event_id`,`sort_name`);--> statement-breakpoint
CREATE UNIQUE INDEX `a_registration_is_for_one_partnership` ON `registrations` (`id`,`event_id`,`partnership_id`);--> statement-breakpoint
ALTER TABLE `events` ADD `grace_minutes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `answer_by` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `criteria` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `targets` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `documents` text;--> statement-breakpoint
ALTER TABLE `drafts` ADD `begun_at` integer;--> statement-breakpoint
ALTER TABLE `decisions` ADD `rank` integer;--> statement-breakpoint
ALTER TABLE `decisions` ADD `funded` integer DEFAULT false NOT NULL;