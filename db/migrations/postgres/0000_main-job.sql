CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"reference_prefix" text NOT NULL,
	"city" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"change_deadline" timestamp (3) with time zone NOT NULL,
	"hotel_deadline" timestamp (3) with time zone NOT NULL,
	"capacity" integer NOT NULL,
	"attending" integer DEFAULT 0 NOT NULL,
	"funded_places" integer NOT NULL,
	"own_expense_allowed" boolean NOT NULL,
	"offer_hours" integer NOT NULL,
	"sensitive_kept_days" integer DEFAULT 14 NOT NULL,
	"texts" jsonb NOT NULL,
	"themes" jsonb NOT NULL,
	"programme" jsonb NOT NULL,
	"meals" jsonb NOT NULL,
	"rates" jsonb NOT NULL,
	"contact_email" text NOT NULL,
	CONSTRAINT "one_event_per_address" UNIQUE("slug"),
	CONSTRAINT "one_event_per_prefix" UNIQUE("reference_prefix"),
	CONSTRAINT "never_more_than_capacity" CHECK ("events"."attending" >= 0 and "events"."attending" <= "events"."capacity"),
	CONSTRAINT "at_most_two_places_are_funded" CHECK ("events"."funded_places" in (0, 1, 2)),
	CONSTRAINT "an_event_is_of_a_known_kind" CHECK ("events"."kind" in ('conference', 'academy'))
);
--> statement-breakpoint
CREATE TABLE "funded_places" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"partnership_id" text NOT NULL,
	"place" integer NOT NULL,
	"held_since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "at_most_two_funded_places" CHECK ("funded_places"."place" in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "queue" (
	"turn" serial PRIMARY KEY NOT NULL,
	"registration_id" text NOT NULL,
	"event_id" text NOT NULL,
	"partnership_id" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_turn_per_delegate" UNIQUE("registration_id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"event_id" text NOT NULL,
	"partnership_id" text NOT NULL,
	CONSTRAINT "a_partnership_is_invited_once" PRIMARY KEY("event_id","partnership_id")
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"id" text PRIMARY KEY NOT NULL,
	"partnership_id" text NOT NULL,
	"organisation" text NOT NULL,
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "a_party_belongs_to_its_partnership" UNIQUE("id","partnership_id")
);
--> statement-breakpoint
CREATE TABLE "partnerships" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"theme" jsonb NOT NULL,
	"period" text,
	CONSTRAINT "one_partnership_per_address" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"person_id" text NOT NULL,
	"event_id" text NOT NULL,
	"step" text NOT NULL,
	"answers" jsonb NOT NULL,
	"party_id" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_draft_per_person_event_and_page" PRIMARY KEY("person_id","event_id","step")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_proved_at" timestamp (3) with time zone,
	"locale" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_person_per_address" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"event_id" text,
	"partnership_id" text,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "a_role_has_its_scope_and_no_other" CHECK (("roles"."role" = 'staff' and "roles"."event_id" is null and "roles"."partnership_id" is null)
       or ("roles"."role" = 'event-coordinator' and "roles"."event_id" is not null and "roles"."partnership_id" is null)
       or ("roles"."role" = 'partnership-coordinator' and "roles"."event_id" is null and "roles"."partnership_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"link_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"tries_left" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_sign_in_per_link" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "tries" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"resets_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" serial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"act" text NOT NULL,
	"event_id" text,
	"partnership_id" text,
	"registration_id" text,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" serial PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"locale" text NOT NULL,
	"kind" text NOT NULL,
	"mail" jsonb NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"event_id" text NOT NULL,
	"partnership_id" text NOT NULL,
	"party_id" text NOT NULL,
	"person_id" text NOT NULL,
	"status" text NOT NULL,
	"comes_at_own_expense" boolean NOT NULL,
	"given_names" text NOT NULL,
	"family_name" text NOT NULL,
	"sort_name" text NOT NULL,
	"search_text" text NOT NULL,
	"mobile" text NOT NULL,
	"delegate_role" text NOT NULL,
	"theme" text NOT NULL,
	"spoken_language" text NOT NULL,
	"interpretation" text NOT NULL,
	"gender" text NOT NULL,
	"days" jsonb NOT NULL,
	"meals" jsonb NOT NULL,
	"nights" jsonb NOT NULL,
	"early_night_reason" text NOT NULL,
	"on_participant_list" boolean NOT NULL,
	"no_photo" boolean NOT NULL,
	"privacy_version" text NOT NULL,
	"privacy_read_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_registration_per_reference" UNIQUE("reference"),
	CONSTRAINT "a_registration_is_for_one_partnership" UNIQUE("id","event_id","partnership_id"),
	CONSTRAINT "a_status_is_known" CHECK ("registrations"."status" in ('received', 'approved', 'declined', 'reserve', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "sensitive_answers" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"diet" text NOT NULL,
	"severe_allergy" boolean NOT NULL,
	"access" jsonb NOT NULL,
	"access_other" text NOT NULL,
	"consented_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "funded_places" ADD CONSTRAINT "the_place_is_where_the_delegate_is" FOREIGN KEY ("registration_id","event_id","partnership_id") REFERENCES "public"."registrations"("id","event_id","partnership_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue" ADD CONSTRAINT "the_turn_is_where_the_delegate_is" FOREIGN KEY ("registration_id","event_id","partnership_id") REFERENCES "public"."registrations"("id","event_id","partnership_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_partnership_id_partnerships_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnerships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_partnership_id_partnerships_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnerships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_partnership_id_partnerships_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnerships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "only_an_invited_partnership" FOREIGN KEY ("event_id","partnership_id") REFERENCES "public"."invitations"("event_id","partnership_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "only_a_party_of_the_partnership" FOREIGN KEY ("party_id","partnership_id") REFERENCES "public"."parties"("id","partnership_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sensitive_answers" ADD CONSTRAINT "sensitive_answers_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_delegate_per_funded_place" ON "funded_places" USING btree ("event_id","partnership_id","place");--> statement-breakpoint
CREATE INDEX "queue_of_a_partnership" ON "queue" USING btree ("event_id","partnership_id","turn");--> statement-breakpoint
CREATE INDEX "invitations_of_a_partnership" ON "invitations" USING btree ("partnership_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_party_per_position" ON "parties" USING btree ("partnership_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_once" ON "roles" USING btree ("person_id") WHERE "roles"."role" = 'staff';--> statement-breakpoint
CREATE UNIQUE INDEX "coordinator_of_an_event_once" ON "roles" USING btree ("person_id","event_id") WHERE "roles"."role" = 'event-coordinator';--> statement-breakpoint
CREATE UNIQUE INDEX "coordinator_of_a_partnership_once" ON "roles" USING btree ("person_id","partnership_id") WHERE "roles"."role" = 'partnership-coordinator';--> statement-breakpoint
CREATE INDEX "sessions_of_a_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_ins_of_a_browser" ON "sign_ins" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "history_of_a_registration" ON "audit_log" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "mail_due" ON "outbox" USING btree ("next_attempt_at") WHERE "outbox"."next_attempt_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_living_registration_per_person" ON "registrations" USING btree ("event_id","person_id") WHERE "registrations"."status" in ('received', 'approved', 'reserve');--> statement-breakpoint
CREATE INDEX "registrations_of_a_partnership" ON "registrations" USING btree ("event_id","partnership_id");--> statement-breakpoint
CREATE INDEX "registrations_of_a_person" ON "registrations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "registrations_by_name" ON "registrations" USING btree ("event_id","sort_name");