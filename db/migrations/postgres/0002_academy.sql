CREATE TABLE "academy_places" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"attendance" text NOT NULL,
	"held_since" timestamp (3) with time zone NOT NULL,
	"offered_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"attendance" text NOT NULL,
	"affiliation" text NOT NULL,
	"residence" text NOT NULL,
	"research_countries" jsonb NOT NULL,
	"title" text NOT NULL,
	"abstract" text NOT NULL,
	"motivation" text NOT NULL,
	"funding_requested" boolean NOT NULL,
	"funded" boolean DEFAULT false NOT NULL,
	CONSTRAINT "an_application_has_one_attendance" UNIQUE("registration_id","attendance"),
	CONSTRAINT "an_attendance_is_known" CHECK ("applications"."attendance" in ('week', 'labs'))
);
--> statement-breakpoint
CREATE TABLE "cvs" (
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"file_id" text NOT NULL,
	"name" text NOT NULL,
	"bytes" integer NOT NULL,
	"pages" integer NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_cv_per_person_and_event" PRIMARY KEY("event_id","person_id"),
	CONSTRAINT "one_cv_per_file" UNIQUE("file_id")
);
--> statement-breakpoint
CREATE TABLE "journeys" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"arrives_on" text NOT NULL,
	"departs_on" text NOT NULL,
	"details" text NOT NULL,
	"room" text NOT NULL,
	"room_with" text NOT NULL,
	"emergency_name" text NOT NULL,
	"emergency_mobile" text NOT NULL,
	"needs_visa" boolean NOT NULL,
	"lodging_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"registration_id" text NOT NULL,
	"reviewer_id" text NOT NULL,
	"assigned_by" text NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"conflict_at" timestamp (3) with time zone,
	"scores" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"recommendation" text,
	"comment" text DEFAULT '' NOT NULL,
	"total" integer,
	"submitted_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_review_per_reviewer_and_application" PRIMARY KEY("registration_id","reviewer_id"),
	CONSTRAINT "whoever_has_a_conflict_has_no_say" CHECK ("reviews"."conflict_at" is null or "reviews"."submitted_at" is null),
	CONSTRAINT "a_submitted_review_has_its_total" CHECK (("reviews"."submitted_at" is null) = ("reviews"."total" is null))
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"event_id" text NOT NULL,
	"attendance" text NOT NULL,
	"capacity" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "seats_of_an_attendance_once" PRIMARY KEY("event_id","attendance"),
	CONSTRAINT "never_more_than_the_seats" CHECK ("seats"."taken" >= 0 and "seats"."taken" <= "seats"."capacity")
);
--> statement-breakpoint
CREATE TABLE "attended_days" (
	"registration_id" text NOT NULL,
	"day" text NOT NULL,
	"noted_by" text NOT NULL,
	"noted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "a_day_is_noted_once" PRIMARY KEY("registration_id","day")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "one_document_per_number" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "passports" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"sealed" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "roles" DROP CONSTRAINT "a_role_has_its_scope_and_no_other";--> statement-breakpoint
ALTER TABLE "registrations" ALTER COLUMN "partnership_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ALTER COLUMN "party_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "grace_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "answer_by" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "criteria" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "targets" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "documents" jsonb;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "begun_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "rank" integer;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "funded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "academy_places" ADD CONSTRAINT "a_place_is_of_what_was_applied_for" FOREIGN KEY ("registration_id","attendance") REFERENCES "public"."applications"("registration_id","attendance") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "academy_places" ADD CONSTRAINT "a_place_is_where_there_are_seats" FOREIGN KEY ("event_id","attendance") REFERENCES "public"."seats"("event_id","attendance") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cvs" ADD CONSTRAINT "cvs_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cvs" ADD CONSTRAINT "cvs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_registration_id_applications_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."applications"("registration_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_registration_id_applications_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."applications"("registration_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attended_days" ADD CONSTRAINT "attended_days_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attended_days" ADD CONSTRAINT "attended_days_noted_by_people_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_issued_by_people_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passports" ADD CONSTRAINT "passports_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "academy_offers_by_their_end" ON "academy_places" USING btree ("offered_until") WHERE "academy_places"."offered_until" is not null;--> statement-breakpoint
CREATE INDEX "reviews_of_a_reviewer" ON "reviews" USING btree ("reviewer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_document_of_a_kind_in_force" ON "documents" USING btree ("registration_id","kind") WHERE "documents"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "documents_of_an_event" ON "documents" USING btree ("event_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "reviewer_of_an_event_once" ON "roles" USING btree ("person_id","event_id") WHERE "roles"."role" = 'reviewer';--> statement-breakpoint
CREATE UNIQUE INDEX "visa_officer_of_an_event_once" ON "roles" USING btree ("person_id","event_id") WHERE "roles"."role" = 'visa-officer';--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "a_role_has_its_scope_and_no_other" CHECK (("roles"."role" = 'staff' and "roles"."event_id" is null and "roles"."partnership_id" is null)
       or ("roles"."role" in ('event-coordinator', 'reviewer', 'visa-officer') and "roles"."event_id" is not null and "roles"."partnership_id" is null)
       or ("roles"."role" = 'partnership-coordinator' and "roles"."event_id" is null and "roles"."partnership_id" is not null));--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "a_party_comes_with_its_partnership" CHECK (("registrations"."partnership_id" is null) = ("registrations"."party_id" is null));