CREATE TABLE "authorization_letters" (
	"id" text PRIMARY KEY NOT NULL,
	"landlord_id" text NOT NULL,
	"authorization_id" text NOT NULL,
	"resident_id" text NOT NULL,
	"what" text NOT NULL,
	"number" text,
	"written_at" timestamp (3) with time zone NOT NULL,
	"posted_at" timestamp (3) with time zone,
	"staff_id" text
);
--> statement-breakpoint
ALTER TABLE "service_request_consents" ADD COLUMN "signed_on" text;--> statement-breakpoint
CREATE INDEX "authorization_letters_waiting" ON "authorization_letters" USING btree ("landlord_id","posted_at","written_at");--> statement-breakpoint
CREATE INDEX "authorization_letters_authorization" ON "authorization_letters" USING btree ("authorization_id");--> statement-breakpoint
CREATE INDEX "authorization_letters_resident" ON "authorization_letters" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "authorization_letters_staff" ON "authorization_letters" USING btree ("staff_id");