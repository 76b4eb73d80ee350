CREATE TABLE "badges" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"says" text NOT NULL,
	"printed_at" timestamp (3) with time zone NOT NULL,
	"printed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"door_id" text NOT NULL,
	"day" text NOT NULL,
	"session" text NOT NULL,
	"how" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"known_at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"repeats" text,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text,
	CONSTRAINT "how_somebody_came_in_is_known" CHECK ("check_ins"."how" in ('ticket', 'name', 'walk-in'))
);
--> statement-breakpoint
CREATE TABLE "doors" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"last_heard_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "hotel_stays" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"hotel_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hotels" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"rooms" integer,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rooming_lists" (
	"id" serial PRIMARY KEY NOT NULL,
	"hotel_id" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" text NOT NULL,
	"rows" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "list_addresses" (
	"list_id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"last_read_at" timestamp (3) with time zone,
	CONSTRAINT "one_list_per_address" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "list_schedules" (
	"list_id" text PRIMARY KEY NOT NULL,
	"weekdays" jsonb NOT NULL,
	"hour" integer NOT NULL,
	"next_at" timestamp (3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"last_sent_at" timestamp (3) with time zone,
	"last_failure" text
);
--> statement-breakpoint
CREATE TABLE "lists" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"event_id" text NOT NULL,
	"partnership_id" text,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"format" text NOT NULL,
	"locale" text NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "roles" DROP CONSTRAINT "a_role_has_its_scope_and_no_other";--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_printed_by_people_id_fk" FOREIGN KEY ("printed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_door_id_doors_id_fk" FOREIGN KEY ("door_id") REFERENCES "public"."doors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_repeats_check_ins_id_fk" FOREIGN KEY ("repeats") REFERENCES "public"."check_ins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doors" ADD CONSTRAINT "doors_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doors" ADD CONSTRAINT "doors_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hotel_stays" ADD CONSTRAINT "hotel_stays_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hotel_stays" ADD CONSTRAINT "hotel_stays_hotel_id_hotels_id_fk" FOREIGN KEY ("hotel_id") REFERENCES "public"."hotels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hotels" ADD CONSTRAINT "hotels_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooming_lists" ADD CONSTRAINT "rooming_lists_hotel_id_hotels_id_fk" FOREIGN KEY ("hotel_id") REFERENCES "public"."hotels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooming_lists" ADD CONSTRAINT "rooming_lists_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_addresses" ADD CONSTRAINT "list_addresses_list_id_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_schedules" ADD CONSTRAINT "list_schedules_list_id_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lists" ADD CONSTRAINT "lists_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lists" ADD CONSTRAINT "lists_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lists" ADD CONSTRAINT "lists_partnership_id_partnerships_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnerships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "a_person_comes_in_once" ON "check_ins" USING btree ("registration_id","day","session") WHERE "check_ins"."undone_at" is null and "check_ins"."repeats" is null;--> statement-breakpoint
CREATE INDEX "check_ins_of_a_day" ON "check_ins" USING btree ("event_id","day","session");--> statement-breakpoint
CREATE INDEX "doors_of_an_event" ON "doors" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "stays_at_a_hotel" ON "hotel_stays" USING btree ("hotel_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_hotel_per_name" ON "hotels" USING btree ("event_id","name");--> statement-breakpoint
CREATE INDEX "rooming_lists_of_a_hotel" ON "rooming_lists" USING btree ("hotel_id");--> statement-breakpoint
CREATE INDEX "lists_due" ON "list_schedules" USING btree ("next_at") WHERE "list_schedules"."next_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_list_per_name" ON "lists" USING btree ("owner_id","event_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "meals_officer_of_an_event_once" ON "roles" USING btree ("person_id","event_id") WHERE "roles"."role" = 'meals-officer' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "door_keeper_of_an_event_once" ON "roles" USING btree ("person_id","event_id") WHERE "roles"."role" = 'door-keeper' and "roles"."ends_at" is null;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "a_role_has_its_scope_and_no_other" CHECK (("roles"."role" = 'staff' and "roles"."event_id" is null and "roles"."partnership_id" is null)
       or ("roles"."role" in ('event-coordinator', 'reviewer', 'visa-officer', 'meals-officer', 'door-keeper') and "roles"."event_id" is not null and "roles"."partnership_id" is null)
       or ("roles"."role" = 'partnership-coordinator' and "roles"."event_id" is null and "roles"."partnership_id" is not null));