import { drawFacts, drawHero, drawParty, drawSection } from '#app/documents/kit/blocks.server';
import {
  BODY,
  COLOURS,
  CONTENT_WIDTH,
  LABEL,
  lineHeight,
  NOTE,
  type TextStyle,
} from '#app/documents/kit/look';
import { LEFT, RIGHT, Sheet } from '#app/documents/kit/sheet.server';
import { drawTable } from '#app/documents/kit/table.server';
import type { ItineraryContent } from './content';
import type { ContentDay, ContentStep } from './days';
import type { ItinerarySnapshot } from './snapshot';

const HALF = CONTENT_WIDTH / 2 - 10;

export function drawItinerary(content: ItineraryContent, snapshot: ItinerarySnapshot): Promise<Uint8Array> {
  const sheet = new Sheet(content.head, {
    title: `${content.head.title} ${content.traveller.lines.at(0) ?? ''}`,
    author: snapshot.mission.organiser.name,
    subject: snapshot.mission.name,
    language: snapshot.locale,
    issuedAt: snapshot.mission.changedAt,
  });
  const left = drawParty(sheet, content.traveller.label, content.traveller.lines, LEFT, HALF);
  const right = drawHero(sheet, content.departure, RIGHT - HALF, HALF);
  sheet.y = Math.max(left, right) + 14;
  if (content.facts.length > 0)
    drawFacts(
      sheet,
      content.facts,
      content.facts.map((_, index) => (index === 1 ? 0.8 : 1.3)),
    );
  sheet.space(4);
  drawGlance(sheet, content);
  sheet.space(16);
  drawSection(sheet, content.days.title, 110);
  sheet.paragraph(content.days.note, NOTE);
  for (const day of content.days.days) drawDay(sheet, day);
  sheet.space(14);
  drawContacts(sheet, content);
  if (content.practical) {
    sheet.space(12);
    drawSection(sheet, content.practical.title, 50);
    drawFacts(
      sheet,
      content.practical.facts,
      content.practical.facts.map(({ value }) => (value.length > 16 ? 1.5 : 1)),
    );
  }
  return sheet.finish();
}

function drawGlance(sheet: Sheet, { glance }: ItineraryContent): void {
  const [day = '', what = '', night = ''] = glance.columns;
  drawSection(sheet, glance.title, 60);
  drawTable(
    sheet,
    [{ label: day, width: 122 }, { label: what }, { label: night, width: 108 }],
    glance.rows.map((row) => [{ text: row.day, strong: true }, row.what, row.night]),
    { style: { size: 8.5 } },
  );
}

const TIME = 46;
const HOME = 62;
const LINE = LEFT + TIME + HOME + 22;
const TEXT = LINE + 14;
const TIME_STYLE: TextStyle = { size: 10.5, bold: true };

const DAY_TITLE: TextStyle = { size: 11, bold: true };
const DAY_HEAD = lineHeight(DAY_TITLE) + 9;

/** The day's name, then its hours down a line; overleaf it is named again, and its last step isn't left alone. */
function drawDay(sheet: Sheet, day: ContentDay): void {
  sheet.space(12);
  const laid = day.steps.map((step) => layStep(sheet, step));
  const [first, second, last] = [laid[0], laid[1], laid.at(-1)];
  sheet.keep(DAY_HEAD + (first?.height ?? 0) + (second?.height ?? 0));
  drawDayHead(sheet, day.title, day.zone);
  laid.forEach((step, index) => {
    const begins = sheet.keep(step.height + (index === laid.length - 2 ? (last?.height ?? 0) : 0));
    if (begins) drawDayHead(sheet, day.again, day.zone);
    const top = sheet.y;
    const middle = top + lineHeight(TIME_STYLE) / 2;
    sheet.pdf
      .moveTo(LINE, index === 0 || begins ? middle : top)
      .lineTo(LINE, step === last ? middle : top + step.height)
      .lineWidth(1)
      .strokeColor(COLOURS.accent)
      .stroke();
    drawStep(sheet, step, middle);
    sheet.y = top + step.height;
  });
}

function drawDayHead(sheet: Sheet, title: string, zone: string): void {
  sheet.put(title, DAY_TITLE, LEFT, CONTENT_WIDTH);
  sheet.put(zone, NOTE, LEFT, CONTENT_WIDTH, 'right');
  sheet.y += lineHeight(DAY_TITLE) + 2;
  sheet.rule(sheet.y, LEFT, RIGHT, COLOURS.ink, 0.8);
  sheet.y += 7;
}

type LaidStep = ReturnType<typeof layStep>;

function layStep(sheet: Sheet, step: ContentStep) {
  const width = RIGHT - TEXT;
  const title =
    step.kind === 'hotel'
      ? sheet.type.lay(step.title, width, { ...BODY, colour: COLOURS.muted })
      : sheet.type.lay(step.title, width, { size: 10, bold: step.strong });
  const details = step.details ? sheet.type.lay(step.details, width, NOTE) : null;
  const height = Math.max(lineHeight(TIME_STYLE), title.height) + (details?.height ?? 0) + 7;
  return { step, title, details, height };
}

function drawStep(sheet: Sheet, { step, title, details }: LaidStep, middle: number): void {
  const top = sheet.y;
  const width = RIGHT - TEXT;
  if (step.time) sheet.put(step.time, TIME_STYLE, LEFT, TIME, 'right');
  if (step.home) {
    const home = sheet.type.layWithin(step.home, HOME, LABEL, 1, 7.5);
    sheet.type.set(home, LEFT + TIME + 10, top + (lineHeight(TIME_STYLE) - home.height) / 2 + 0.6, HOME);
  }
  const mark = sheet.pdf.circle(LINE, middle, step.kind === 'hotel' ? 2 : 3.2);
  if (step.kind === 'flight') mark.fill(COLOURS.accent);
  else if (step.kind === 'item') mark.lineWidth(1.2).fillAndStroke(COLOURS.white, COLOURS.accent);
  else mark.fill(COLOURS.muted);
  const below = sheet.type.set(title, TEXT, top + 0.4, width);
  if (details) sheet.type.set(details, TEXT, below, width);
}

function drawContacts(sheet: Sheet, { contacts }: ItineraryContent): void {
  if (contacts.rows.length > 0) {
    const [name = '', role = '', phone = ''] = contacts.columns;
    drawSection(sheet, contacts.title, 60);
    drawTable(sheet, [{ label: name }, { label: role }, { label: phone, width: 120 }], contacts.rows);
    sheet.space(6);
  }
  if (contacts.colleagues) sheet.paragraph(contacts.colleagues, BODY);
}
