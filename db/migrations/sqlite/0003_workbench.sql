CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`state` text NOT NULL,
	`position` integer NOT NULL,
	`event_id` text,
	`texts` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "an_article_is_in_a_known_state" CHECK("articles"."state" in ('draft', 'published', 'archived'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_article_per_address` ON `articles` (`slug`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_of_a_registration` ON `notes` (`registration_id`);--> statement-breakpoint
CREATE TABLE `registration_tags` (
	`registration_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY(`registration_id`, `tag_id`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `registrations_of_a_tag` ON `registration_tags` (`tag_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`shared` integer NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_view_per_name` ON `saved_views` (`event_id`,`owner_id`,`name`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_tag_per_name` ON `tags` (`event_id`,`name`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`file_name` text NOT NULL,
	`read` text NOT NULL,
	`created_at` integer NOT NULL,
	`taken_in_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `ledger` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`cost` text NOT NULL,
	`payer` text NOT NULL,
	`quantity` integer NOT NULL,
	`amount` integer NOT NULL,
	`note` text NOT NULL,
	`corrects` integer,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects`) REFERENCES `ledger`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_payer_is_known" CHECK("ledger"."payer" in ('icld', 'own'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `a_row_is_corrected_once` ON `ledger` (`corrects`);--> statement-breakpoint
CREATE INDEX `ledger_of_an_event` ON `ledger` (`event_id`);--> statement-breakpoint
CREATE INDEX `ledger_of_a_registration` ON `ledger` (`registration_id`);--> statement-breakpoint
CREATE TABLE `mail_templates` (
	`kind` text NOT NULL,
	`locale` text NOT NULL,
	`words` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`kind`, `locale`)
);
--> statement-breakpoint
CREATE TABLE `message_recipients` (
	`message_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`letter_id` integer,
	PRIMARY KEY(`message_id`, `registration_id`),
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `messages_to_a_registration` ON `message_recipients` (`registration_id`);--> statement-breakpoint
CREATE TABLE `message_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`anchor` text NOT NULL,
	`days_before` integer NOT NULL,
	`audience` text NOT NULL,
	`texts` text NOT NULL,
	`active` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rules_of_an_event` ON `message_rules` (`event_id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`state` text NOT NULL,
	`audience` text NOT NULL,
	`texts` text NOT NULL,
	`send_at` integer,
	`rule_id` text,
	`rule_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rule_id`) REFERENCES `message_rules`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_message_is_in_a_known_state" CHECK("messages"."state" in ('draft', 'scheduled', 'sending', 'sent', 'stopped'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `a_rule_writes_once_for_each` ON `messages` (`rule_id`,`rule_at`);--> statement-breakpoint
CREATE INDEX `messages_of_an_event` ON `messages` (`event_id`);--> statement-breakpoint
CREATE INDEX `messages_to_send` ON `messages` (`state`,`send_at`);--> statement-breakpoint
CREATE TABLE `identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`linked_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identities_of_a_person` ON `identities` (`person_id`);--> statement-breakpoint
DROP INDEX `staff_once`;--> statement-breakpoint
DROP INDEX `coordinator_of_an_event_once`;--> statement-breakpoint
DROP INDEX `coordinator_of_a_partnership_once`;--> statement-breakpoint
DROP INDEX `reviewer_of_an_event_once`;--> statement-breakpoint
DROP INDEX `visa_officer_of_an_event_once`;--> statement-breakpoint
ALTER TABLE `roles` ADD `given_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `roles` ADD `ends_at` integer;--> statement-breakpoint
ALTER TABLE `roles` ADD `ended_by` text REFERENCES people(id);--> statement-breakpoint
CREATE INDEX `roles_of_a_person` ON `roles` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_once` ON `roles` (`person_id`) WHERE "roles"."role" = 'staff' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `coordinator_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'event-coordinator' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `coordinator_of_a_partnership_once` ON `roles` (`person_id`,`partnership_id`) WHERE "roles"."role" = 'partnership-coordinator' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `reviewer_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'reviewer' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `visa_officer_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'visa-officer' and "roles"."ends_at" is null;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_events` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'published' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
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
	`reminder_days` integer DEFAULT 3 NOT NULL,
	`sensitive_kept_days` integer DEFAULT 14 NOT NULL,
	`budget` integer,
	`unasked` text DEFAULT '[]' NOT NULL,
	`grace_minutes` integer DEFAULT 0 NOT NULL,
	`answer_by` integer,
	`criteria` text DEFAULT '[]' NOT NULL,
	`targets` text DEFAULT '[]' NOT NULL,
	`documents` text,
	`texts` text NOT NULL,
	`themes` text NOT NULL,
	`programme` text NOT NULL,
	`meals` text NOT NULL,
	`rates` text NOT NULL,
	`contact_email` text NOT NULL,
	CONSTRAINT "never_more_than_capacity" CHECK("__new_events"."attending" >= 0 and "__new_events"."attending" <= "__new_events"."capacity"),
	CONSTRAINT "at_most_two_places_are_funded" CHECK("__new_events"."funded_places" in (0, 1, 2)),
	CONSTRAINT "an_event_is_of_a_known_kind" CHECK("__new_events"."kind" in ('conference', 'academy')),
	CONSTRAINT "an_event_is_in_a_known_state" CHECK("__new_events"."state" in ('draft', 'published', 'archived'))
);
--> statement-breakpoint
INSERT INTO `__new_events`("id", "slug", "kind", "reference_prefix", "city", "starts_on", "ends_on", "opens_at", "closes_at", "change_deadline", "hotel_deadline", "capacity", "attending", "funded_places", "own_expense_allowed", "offer_hours", "reminder_days", "sensitive_kept_days", "grace_minutes", "answer_by", "criteria", "targets", "documents", "texts", "themes", "programme", "meals", "rates", "contact_email") SELECT "id", "slug", "kind", "reference_prefix", "city", "starts_on", "ends_on", "opens_at", "closes_at", "change_deadline", "hotel_deadline", "capacity", "attending", "funded_places", "own_expense_allowed", "offer_hours", "reminder_days", "sensitive_kept_days", "grace_minutes", "answer_by", "criteria", "targets", "documents", "texts", "themes", "programme", "meals", "rates", "contact_email" FROM `events`;--> statement-breakpoint
DROP TABLE `events`;--> statement-breakpoint
ALTER TABLE `__new_events` RENAME TO `events`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_event_per_address` ON `events` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_event_per_prefix` ON `events` (`reference_prefix`);--> statement-breakpoint
ALTER TABLE `partnerships` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `partnerships` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `subject_kind` text;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `subject_id` text;--> statement-breakpoint
CREATE INDEX `history_of_a_subject` ON `audit_log` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `acts_of_a_person` ON `audit_log` (`actor_id`);--> statement-breakpoint
CREATE INDEX `entries_by_time` ON `audit_log` (`at`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `sent` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `message_id` text;--> statement-breakpoint
CREATE INDEX `mails_of_a_message` ON `outbox` (`message_id`);--> statement-breakpoint
CREATE TRIGGER `an_entry_of_the_log_is_never_changed` BEFORE UPDATE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;--> statement-breakpoint
CREATE TRIGGER `an_entry_of_the_log_is_never_removed` BEFORE DELETE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;--> statement-breakpoint
CREATE TRIGGER `a_row_of_the_ledger_is_never_changed` BEFORE UPDATE ON `ledger` BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;--> statement-breakpoint
CREATE TRIGGER `a_row_of_the_ledger_is_never_removed` BEFORE DELETE ON `ledger` BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
