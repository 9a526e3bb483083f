// Checks what dump.py prints against the schemas that are made daily from Discord's published OpenAPI.
import { readFileSync } from "node:fs";
import { ApplicationCommandCreateRequestSchema, MessageCreateRequestSchema } from "discord-api-spec/zod";

const { commands, messages } = JSON.parse(readFileSync(0, "utf8"));
let wrong = 0;
for (const [schema, values] of [[ApplicationCommandCreateRequestSchema, commands], [MessageCreateRequestSchema, messages]]) {
  for (const value of values) {
    const { success, error } = schema.safeParse(value);
    if (!success && ++wrong <= 10) console.error(JSON.stringify(error.issues).slice(0, 1000));
  }
}
console.log(`${commands.length} commands, ${messages.length} messages, ${wrong} refused`);
process.exit(wrong ? 1 : 0);
