// Reads a calendar file with ical.js and prints its events as JSON, moments in UTC.
//   node read_calendar.cjs FOLDER_OF_ICAL_JS FILE
const { readFileSync } = require("node:fs");
const [library, file] = process.argv.slice(2);
const loaded = require(library);
const ICAL = loaded.default ?? loaded;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf-8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}
const moment = (time) =>
  time.isDate ? time.toString() : time.convertToZone(ICAL.Timezone.utcTimezone).toString();
const events = calendar.getAllSubcomponents("vevent").map((part) => {
  const event = new ICAL.Event(part);
  return {
    uid: event.uid,
    title: event.summary,
    start: moment(event.startDate),
    end: moment(event.endDate),
    sequence: event.sequence,
    status: part.getFirstPropertyValue("status"),
    transparency: part.getFirstPropertyValue("transp"),
  };
});
process.stdout.write(JSON.stringify(events));
