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
import { type Column, drawTable, tableHeight } from '#app/documents/kit/table.server';
import type { ItineraryContent } from './content';
import type { ContentDay, ContentStep } from './days';
import { drawHotels, drawUrgent, urgentHeight } from './draw-road.server';
import type { ItinerarySnapshot } from './snapshot';

const HALF = CONTENT_WIDTH / 2 - 10;

/** So many facts stand side by side. */
const ABREAST = 3;

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
  for (let from = 0; from < content.facts.length; from += ABREAST) {
    const facts = content.facts.slice(from, from + ABREAST);
    drawFacts(
      sheet,
      facts,
      facts.map(({ note }) => (note ? 1.6 : 0.6)),
    );
  }
  drawHotels(sheet, content.hotels);
  sheet.space(4);
  if (content.days.days.length > 0) {
    drawGlance(sheet, content);
    sheet.space(16);
    drawSection(sheet, content.days.title, 110);
    sheet.paragraph(content.days.note, NOTE);
    for (const day of content.days.days) drawDay(sheet, day);
  }
  sheet.space(14);
  sheet.keep(Math.min(endHeight(sheet, content), sheet.tallest));
  drawContacts(sheet, content);
  drawUrgent(sheet, content);
  drawPractical(sheet, content);
  if (content.support) sheet.paragraph(content.support, NOTE);
  return sheet.finish();
}

function drawGlance(sheet: Sheet, { glance }: ItineraryContent): void {
  const [day = '', what = '', night = ''] = glance.columns;
  drawSection(sheet, glance.title, 60);
  drawTable(
    sheet,
    [{ label: day, width: 116 }, { label: what }, { label: night, width: 100 }],
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
const DAY_HEAD = lineHeight(DAY_TITLE) + 7;

/** The day's name, then its hours down a line; overleaf it is named again, and its last step isn't left alone. */
function drawDay(sheet: Sheet, day: ContentDay): void {
  sheet.space(10);
  const laid = day.steps.map((step) => layStep(sheet, step));
  const [first, second, last] = [laid[0], laid[1], laid.at(-1)];
  sheet.keep(DAY_HEAD + (first?.height ?? 0) + (second?.height ?? 0));
  drawDayHead(sheet, day.title, besides(day, day.clock));
  let clock = day.clock;
  laid.forEach((step, index) => {
    clock = step.step.clock || clock;
    const begins = sheet.keep(step.height + (index === laid.length - 2 ? (last?.height ?? 0) : 0));
    if (begins) drawDayHead(sheet, day.again, besides(day, clock));
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

const besides = ({ beside }: ContentDay, clock: string): string =>
  [clock, beside].filter(Boolean).join(' · ');

function drawDayHead(sheet: Sheet, title: string, clock: string): void {
  const begins = sheet.type.widthOf(title, DAY_TITLE) + 12;
  const room = CONTENT_WIDTH - begins;
  const told = sheet.type.layWithin(clock, room, NOTE);
  sheet.put(title, DAY_TITLE, LEFT, CONTENT_WIDTH);
  sheet.type.set(told, LEFT + begins, sheet.y + lineHeight(DAY_TITLE) - told.height - 0.8, room, 'right');
  sheet.y += lineHeight(DAY_TITLE) + 2;
  sheet.rule(sheet.y, LEFT, RIGHT, COLOURS.ink, 0.8);
  sheet.y += 5;
}

type LaidStep = ReturnType<typeof layStep>;

function layStep(sheet: Sheet, step: ContentStep) {
  const width = RIGHT - TEXT;
  const title =
    step.kind === 'hotel'
      ? sheet.type.lay(step.title, width, { ...BODY, colour: COLOURS.muted })
      : sheet.type.lay(step.title, width, { size: 10, bold: step.strong });
  const told = [step.clock, step.details].filter(Boolean).join(' · ');
  const details = told ? sheet.type.lay(told, width, NOTE) : null;
  const height = Math.max(lineHeight(TIME_STYLE), title.height) + (details?.height ?? 0) + 5;
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
    drawSection(sheet, contacts.title, 60);
    drawTable(sheet, columnsOf(contacts), contacts.rows);
    sheet.space(6);
  }
  if (contacts.colleagues) sheet.paragraph(contacts.colleagues, BODY);
  sheet.space(12);
}

function columnsOf({ columns }: ItineraryContent['contacts']): Column[] {
  const [name = '', role = '', phone = ''] = columns;
  return [{ label: name }, { label: role }, { label: phone, width: 120 }];
}

function drawPractical(sheet: Sheet, { practical }: ItineraryContent): void {
  if (!practical) return;
  drawSection(sheet, practical.title, 50);
  drawFacts(
    sheet,
    practical.facts,
    practical.facts.map(({ value }) => (value.length > 16 ? 1.5 : 1)),
  );
}

/** Whom to call and what to know stand on one page. */
function endHeight(sheet: Sheet, content: ItineraryContent): number {
  const { contacts, practical, support } = content;
  const table = contacts.rows.length > 0 ? tableHeight(sheet, columnsOf(contacts), contacts.rows) + 30 : 0;
  const colleagues = contacts.colleagues
    ? sheet.type.lay(contacts.colleagues, CONTENT_WIDTH, BODY).height
    : 0;
  return table + colleagues + urgentHeight(sheet, content) + (practical ? 80 : 0) + (support ? 14 : 0);
}
