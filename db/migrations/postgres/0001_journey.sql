CREATE TABLE "change_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"registration_id" text NOT NULL,
	"step" text NOT NULL,
	"answers" jsonb NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "a_request_is_decided_or_open" CHECK (("change_requests"."outcome" is null) = ("change_requests"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "invited_colleagues" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"partnership_id" text NOT NULL,
	"party_id" text NOT NULL,
	"email" text NOT NULL,
	"link_id" text NOT NULL,
	"invited_by" text NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "invoicing" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"organisation_number" text NOT NULL,
	"invoice_reference" text NOT NULL,
	"electronic_address" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personal_links" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"leads_to" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "one_link_per_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "room_requests" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"email" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"refused_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "roommates" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"mate_id" text NOT NULL,
	"agreed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_mate_per_room" UNIQUE("mate_id")
);
--> statement-breakpoint
CREATE TABLE "substitutions" (
	"id" text PRIMARY KEY NOT NULL,
	"registration_id" text NOT NULL,
	"event_id" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"if_refused" text NOT NULL,
	"link_id" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ending" text,
	CONSTRAINT "a_substitution_ends_in_some_way" CHECK (("substitutions"."ending" is null) = ("substitutions"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"work" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"key" text PRIMARY KEY NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "reminder_days" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "funded_places" ADD COLUMN "offered_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "precedence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "registration_id" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "registered_by" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "takes_over_from" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "ended" jsonb;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invited_colleagues" ADD CONSTRAINT "invited_colleagues_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invited_colleagues" ADD CONSTRAINT "invited_colleagues_link_id_personal_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."personal_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invited_colleagues" ADD CONSTRAINT "invited_colleagues_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invited_colleagues" ADD CONSTRAINT "only_colleagues_of_an_invited_partnership" FOREIGN KEY ("event_id","partnership_id") REFERENCES "public"."invitations"("event_id","partnership_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoicing" ADD CONSTRAINT "invoicing_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_requests" ADD CONSTRAINT "room_requests_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roommates" ADD CONSTRAINT "roommates_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roommates" ADD CONSTRAINT "roommates_mate_id_registrations_id_fk" FOREIGN KEY ("mate_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_link_id_personal_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."personal_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_request_per_page" ON "change_requests" USING btree ("registration_id","step") WHERE "change_requests"."decided_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_invitation_per_colleague" ON "invited_colleagues" USING btree ("event_id","partnership_id","email") WHERE "invited_colleagues"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "room_requests_by_address" ON "room_requests" USING btree ("event_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_substitution_per_registration" ON "substitutions" USING btree ("registration_id") WHERE "substitutions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "substitutions_by_address" ON "substitutions" USING btree ("event_id","email");--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_registered_by_people_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_takes_over_from_registrations_id_fk" FOREIGN KEY ("takes_over_from") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offers_by_their_end" ON "funded_places" USING btree ("offered_until") WHERE "funded_places"."offered_until" is not null;--> statement-breakpoint
CREATE INDEX "history_of_a_partnership" ON "audit_log" USING btree ("partnership_id","event_id");--> statement-breakpoint
CREATE INDEX "mails_of_a_registration" ON "outbox" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "registrations_of_a_taken_over_place" ON "registrations" USING btree ("takes_over_from");