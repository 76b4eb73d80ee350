CREATE TABLE `badges` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`says` text NOT NULL,
	`printed_at` integer NOT NULL,
	`printed_by` text NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`printed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`door_id` text NOT NULL,
	`day` text NOT NULL,
	`session` text NOT NULL,
	`how` text NOT NULL,
	`at` integer NOT NULL,
	`known_at` integer NOT NULL,
	`by` text NOT NULL,
	`repeats` text,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`door_id`) REFERENCES `doors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`repeats`) REFERENCES `check_ins`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "how_somebody_came_in_is_known" CHECK("check_ins"."how" in ('ticket', 'name', 'walk-in'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `a_person_comes_in_once` ON `check_ins` (`registration_id`,`day`,`session`) WHERE "check_ins"."undone_at" is null and "check_ins"."repeats" is null;--> statement-breakpoint
CREATE INDEX `check_ins_of_a_day` ON `check_ins` (`event_id`,`day`,`session`);--> statement-breakpoint
CREATE TABLE `doors` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`last_heard_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `doors_of_an_event` ON `doors` (`event_id`);--> statement-breakpoint
CREATE TABLE `hotel_stays` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`hotel_id` text NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hotel_id`) REFERENCES `hotels`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `stays_at_a_hotel` ON `hotel_stays` (`hotel_id`);--> statement-breakpoint
CREATE TABLE `hotels` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`rooms` integer,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_hotel_per_name` ON `hotels` (`event_id`,`name`);--> statement-breakpoint
CREATE TABLE `rooming_lists` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hotel_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text NOT NULL,
	`rows` text NOT NULL,
	FOREIGN KEY (`hotel_id`) REFERENCES `hotels`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rooming_lists_of_a_hotel` ON `rooming_lists` (`hotel_id`);--> statement-breakpoint
CREATE TABLE `list_addresses` (
	`list_id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`made_at` integer NOT NULL,
	`last_read_at` integer,
	FOREIGN KEY (`list_id`) REFERENCES `lists`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_list_per_address` ON `list_addresses` (`digest`);--> statement-breakpoint
CREATE TABLE `list_schedules` (
	`list_id` text PRIMARY KEY NOT NULL,
	`weekdays` text NOT NULL,
	`hour` integer NOT NULL,
	`next_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`stopped_at` integer,
	`last_sent_at` integer,
	`last_failure` text,
	FOREIGN KEY (`list_id`) REFERENCES `lists`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lists_due` ON `list_schedules` (`next_at`) WHERE "list_schedules"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `lists` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`event_id` text NOT NULL,
	`partnership_id` text,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`format` text NOT NULL,
	`locale` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partnership_id`) REFERENCES `partnerships`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_list_per_name` ON `lists` (`owner_id`,`event_id`,`name`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`event_id` text,
	`partnership_id` text,
	`given_at` integer NOT NULL,
	`given_by` text,
	`ends_at` integer,
	`ended_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partnership_id`) REFERENCES `partnerships`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`given_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_role_has_its_scope_and_no_other" CHECK(("__new_roles"."role" = 'staff' and "__new_roles"."event_id" is null and "__new_roles"."partnership_id" is null)
       or ("__new_roles"."role" in ('event-coordinator', 'reviewer', 'visa-officer', 'meals-officer', 'door-keeper') and "__new_roles"."event_id" is not null and "__new_roles"."partnership_id" is null)
       or ("__new_roles"."role" = 'partnership-coordinator' and "__new_roles"."event_id" is null and "__new_roles"."partnership_id" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_roles`("id", "person_id", "role", "event_id", "partnership_id", "given_at", "given_by", "ends_at", "ended_by") SELECT "id", "person_id", "role", "event_id", "partnership_id", "given_at", "given_by", "ends_at", "ended_by" FROM `roles`;--> statement-breakpoint
DROP TABLE `roles`;--> statement-breakpoint
ALTER TABLE `__new_roles` RENAME TO `roles`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_once` ON `roles` (`person_id`) WHERE "roles"."role" = 'staff' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `coordinator_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'event-coordinator' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `coordinator_of_a_partnership_once` ON `roles` (`person_id`,`partnership_id`) WHERE "roles"."role" = 'partnership-coordinator' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `reviewer_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'reviewer' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `visa_officer_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'visa-officer' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `meals_officer_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'meals-officer' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `door_keeper_of_an_event_once` ON `roles` (`person_id`,`event_id`) WHERE "roles"."role" = 'door-keeper' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE INDEX `roles_of_a_person` ON `roles` (`person_id`);