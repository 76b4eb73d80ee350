CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"state" text NOT NULL,
	"position" integer NOT NULL,
	"event_id" text,
	"texts" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "one_article_per_address" UNIQUE("slug"),
	CONSTRAINT "an_article_is_in_a_known_state" CHECK ("articles"."state" in ('draft', 'published', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text PRIMARY KEY NOT NULL,
	"registration_id" text NOT NULL,
	"author_id" text NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registration_tags" (
	"registration_id" text NOT NULL,
	"tag_id" text NOT NULL,
	CONSTRAINT "a_tag_is_set_once" PRIMARY KEY("registration_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"shared" boolean NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"file_name" text NOT NULL,
	"read" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"taken_in_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"id" serial PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"cost" text NOT NULL,
	"payer" text NOT NULL,
	"quantity" integer NOT NULL,
	"amount" integer NOT NULL,
	"note" text NOT NULL,
	"corrects" integer,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "a_row_is_corrected_once" UNIQUE("corrects"),
	CONSTRAINT "a_payer_is_known" CHECK ("ledger"."payer" in ('icld', 'own'))
);
--> statement-breakpoint
CREATE TABLE "mail_templates" (
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"words" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "one_template_per_kind_and_language" PRIMARY KEY("kind","locale")
);
--> statement-breakpoint
CREATE TABLE "message_recipients" (
	"message_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"letter_id" integer,
	CONSTRAINT "a_message_reaches_somebody_once" PRIMARY KEY("message_id","registration_id")
);
--> statement-breakpoint
CREATE TABLE "message_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"anchor" text NOT NULL,
	"days_before" integer NOT NULL,
	"audience" text NOT NULL,
	"texts" jsonb NOT NULL,
	"active" boolean NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"state" text NOT NULL,
	"audience" text NOT NULL,
	"texts" jsonb NOT NULL,
	"send_at" timestamp (3) with time zone,
	"rule_id" text,
	"rule_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "a_message_is_in_a_known_state" CHECK ("messages"."state" in ('draft', 'scheduled', 'sending', 'sent', 'stopped'))
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_person_per_identity" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
DROP INDEX "staff_once";--> statement-breakpoint
DROP INDEX "coordinator_of_an_event_once";--> statement-breakpoint
DROP INDEX "coordinator_of_a_partnership_once";--> statement-breakpoint
DROP INDEX "reviewer_of_an_event_once";--> statement-breakpoint
DROP INDEX "visa_officer_of_an_event_once";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "state" text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "budget" integer;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "unasked" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "partnerships" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "partnerships" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "given_by" text;--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "subject_kind" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "sent" jsonb;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_tags" ADD CONSTRAINT "registration_tags_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_tags" ADD CONSTRAINT "registration_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_corrects_ledger_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."ledger"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_recipients" ADD CONSTRAINT "message_recipients_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_recipients" ADD CONSTRAINT "message_recipients_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_rules" ADD CONSTRAINT "message_rules_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_rules" ADD CONSTRAINT "message_rules_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_rule_id_message_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."message_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notes_of_a_registration" ON "notes" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "registrations_of_a_tag" ON "registration_tags" USING btree ("tag_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_view_per_name" ON "saved_views" USING btree ("event_id","owner_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "one_tag_per_name" ON "tags" USING btree ("event_id","name");--> statement-breakpoint
CREATE INDEX "ledger_of_an_event" ON "ledger" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "ledger_of_a_registration" ON "ledger" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "messages_to_a_registration" ON "message_recipients" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "rules_of_an_event" ON "message_rules" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "a_rule_writes_once_for_each" ON "messages" USING btree ("rule_id","rule_at");--> statement-breakpoint
CREATE INDEX "messages_of_an_event" ON "messages" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "messages_to_send" ON "messages" USING btree ("state","send_at");--> statement-breakpoint
CREATE INDEX "identities_of_a_person" ON "identities" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_given_by_people_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "roles_of_a_person" ON "roles" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "history_of_a_subject" ON "audit_log" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "acts_of_a_person" ON "audit_log" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "entries_by_time" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "mails_of_a_message" ON "outbox" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_once" ON "roles" USING btree ("person_id") WHERE "roles"."role" = 'staff' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "coordinator_of_an_event_once" ON "roles" USING btree ("person_id","event_id") WHERE "roles"."role" = 'event-coordinator' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "coordinator_of_a_partnership_once" ON "roles" USING btree ("person_id","partnership_id") WHERE "roles"."role" = 'partnership-coordinator' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reviewer_of_an_event_once" ON "roles" USING btree ("person_id","event_id") WHERE "roles"."role" = 'reviewer' and "roles"."ends_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "visa_officer_of_an_event_once" ON "roles" USING btree ("person_id","event_id") WHERE "roles"."role" = 'visa-officer' and "roles"."ends_at" is null;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "an_event_is_in_a_known_state" CHECK ("events"."state" in ('draft', 'published', 'archived'));--> statement-breakpoint
CREATE FUNCTION "only_added_to"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME; END $$;--> statement-breakpoint
CREATE TRIGGER "an_entry_of_the_log_is_never_changed" BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION "only_added_to"();--> statement-breakpoint
CREATE TRIGGER "the_log_is_never_emptied" BEFORE TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION "only_added_to"();--> statement-breakpoint
CREATE TRIGGER "a_row_of_the_ledger_is_never_changed" BEFORE UPDATE OR DELETE ON "ledger" FOR EACH ROW EXECUTE FUNCTION "only_added_to"();--> statement-breakpoint
CREATE TRIGGER "the_ledger_is_never_emptied" BEFORE TRUNCATE ON "ledger" FOR EACH STATEMENT EXECUTE FUNCTION "only_added_to"();
