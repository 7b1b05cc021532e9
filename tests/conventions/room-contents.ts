import ts from 'typescript';
import { roomOf } from './rooms';
import { placeOf, type Source, visit } from './sources';

/** `path:line: what` for each thing that lies in a room which never holds it. */
export function foundInRooms(files: Source[]): string[] {
  return files.flatMap((file) => [...packages(file), ...code(file)]);
}

const packageRules: { where: RegExp; never: RegExp }[] = [
  { where: /^app\/routes(\/|\.ts$)/, never: /^(kysely|better-sqlite3|pdfkit|nodemailer)/ },
  { where: /^app\/features\/.*commands/, never: /^(pdfkit|nodemailer|react|@remix-run\/)/ },
  { where: /^app\/features\/.*queries/, never: /^(pdfkit|nodemailer|react|@remix-run\/|intl-messageformat)/ },
  { where: /^app\/(documents|mail\/messages)\/.*content/, never: /^(pdfkit|kysely|better-sqlite3|#db\/)/ },
  { where: /^(?!app\/documents\/kit\/)(app|db)\//, never: /^(pdfkit|fontkit)$/ },
  { where: /^(?!app\/mail\/deliver-smtp\.server\.ts$)(app|db)\//, never: /^nodemailer(\/|$)/ },
];

function packages(file: Source): string[] {
  return file.imports
    .filter(({ specifier }) =>
      packageRules.some((rule) => rule.where.test(file.path) && rule.never.test(specifier)),
    )
    .map(({ specifier }) => `${file.path}: never imports ${specifier}`);
}

function code(file: Source): string[] {
  const found: string[] = [];
  const checks = checksFor(file.path);
  visit(file.tree, (node) => {
    for (const check of checks) {
      const what = check(node);
      if (what) found.push(`${placeOf(file, node)}: ${what}`);
    }
  });
  const todo = /\/\/.*\b(TODO|FIXME|XXX)\b/.exec(file.text);
  return todo ? [...found, `${file.path}: ${todo[0]}`] : found;
}

type Check = (node: ts.Node) => string | undefined;

function checksFor(path: string): Check[] {
  const room = roomOf(path);
  return [
    casts,
    ...(room === 'domain' ? [chance, waiting, undocumented] : []),
    ...(room === 'routes' ? [intents, sqlCalls] : []),
    ...(room === 'seed' ? [rawInserts] : []),
    ...(/^app\/features\/.*commands/.test(path) ? [http] : []),
    ...(/^app\/features\/.*queries/.test(path) ? [http, formatting, ownConnection] : []),
  ];
}

const casts: Check = (node) => {
  if (ts.isAsExpression(node) && node.type.getText() !== 'const')
    return `cast ${node.getText().slice(0, 60)}`;
  if (ts.isNonNullExpression(node)) return `non-null ${node.getText().slice(0, 60)}`;
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  return undefined;
};

const clockCalls = new Set(['Date.now', 'DateTime.now', 'Math.random', 'performance.now']);

/** The clock, chance and the machine are arguments of a domain function, never reached for. */
const chance: Check = (node) => {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return 'new Date';
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (clockCalls.has(text)) return text;
    if (
      ts.isIdentifier(node.expression) &&
      ['process', 'crypto', 'globalThis'].includes(node.expression.text)
    )
      return text;
  }
  if (ts.isCallExpression(node) && node.arguments.length === 0) {
    const called = node.expression.getText();
    if (called === 'DateTime.utc' || called === 'DateTime.local') return `${called}()`;
  }
  return undefined;
};

const waiting: Check = (node) => {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Promise') return 'Promise';
  return undefined;
};

const undocumented: Check = (node) => {
  if (!ts.isFunctionDeclaration(node)) return undefined;
  const exported = node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
  if (!exported || ts.getJSDocCommentsAndTags(node).length > 0) return undefined;
  return `${node.name?.text} has no docstring`;
};

const intents: Check = (node) =>
  ts.isSwitchStatement(node) && /intent|action/i.test(node.expression.getText())
    ? 'a switch over intents: each state change is its own route'
    : undefined;

const sqlCalls: Check = (node) =>
  ts.isPropertyAccessExpression(node) &&
  /^(selectFrom|insertInto|updateTable|deleteFrom)$/.test(node.name.text)
    ? `SQL: ${node.name.text}`
    : undefined;

const rawInserts: Check = (node) =>
  ts.isPropertyAccessExpression(node) && /^(insertInto|updateTable|deleteFrom)$/.test(node.name.text)
    ? `the demo season is made through commands, not by ${node.name.text}`
    : undefined;

const http: Check = (node) =>
  (ts.isTypeReferenceNode(node) && /^(Request|Response)$/.test(node.typeName.getText())) ||
  (ts.isNewExpression(node) && /^(Request|Response)$/.test(node.expression.getText()))
    ? 'Request and Response belong to routes'
    : undefined;

const formatting: Check = (node) =>
  ts.isPropertyAccessExpression(node) &&
  (node.expression.getText() === 'Intl' || /^toLocale/.test(node.name.text))
    ? 'formatting belongs to components and papers'
    : undefined;

const ownConnection: Check = (node) => {
  if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'db') return undefined;
  const atTop = node.parent.parent.parent.kind === ts.SyntaxKind.SourceFile;
  return atTop ? 'db is a parameter, never a module’s own' : undefined;
};
