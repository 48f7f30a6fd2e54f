import ts from 'typescript';

const { SyntaxKind } = ts;

/** What each operator is mistaken for. */
const OPERATORS = new Map([
  [SyntaxKind.LessThanToken, ['<=', '>=']],
  [SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [SyntaxKind.EqualsEqualsToken, ['!=']],
  [SyntaxKind.AmpersandAmpersandToken, ['||']],
  [SyntaxKind.BarBarToken, ['&&']],
  [SyntaxKind.QuestionQuestionToken, ['&&']],
  [SyntaxKind.PlusToken, ['-']],
  [SyntaxKind.MinusToken, ['+']],
  [SyntaxKind.AsteriskToken, ['/']],
  [SyntaxKind.SlashToken, ['*']],
  [SyntaxKind.PercentToken, ['*']],
  [SyntaxKind.PlusEqualsToken, ['-=']],
]);

/** Methods whose call may be forgotten, and those that are taken for one another. */
const FORGOTTEN = new Set(['filter', 'sort', 'trim', 'slice', 'map', 'replace']);
const CONFUSED = new Map([['some', 'every'], ['every', 'some'], ['min', 'max'], ['max', 'min'], ['floor', 'ceil'], ['find', 'findLast']]);

const isType = (node) => ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node);

/** A name and no value: `{ 'platform-ban': … }`, `one['x']` stays a value. */
const isName = (node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

const literal = (node) => {
  if (ts.isNumericLiteral(node)) return node.text === '0' ? ['1'] : ['0', String(Number(node.text) + 1)];
  if (ts.isStringLiteral(node) && !isName(node)) return [node.text ? "''" : "'mutant'"];
  if (node.kind === SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isArrayLiteralExpression(node) && node.elements.length) return ['[]'];
  if (ts.isObjectLiteralExpression(node) && node.properties.length && !ts.isReturnStatement(node.parent)) return ['{}'];
  return [];
};

/** The mutants of one node, each as the span it replaces and what stands there then. */
const ofNode = (node, source) => {
  const found = [];
  const add = (kind, target, text) => found.push({ kind, start: target.getStart(source), end: target.getEnd(), text });
  const code = (one) => one.getText(source);
  for (const text of literal(node)) add('literal', node, text === '{}' ? '({})' : text);
  if (ts.isBinaryExpression(node)) {
    for (const text of OPERATORS.get(node.operatorToken.kind) ?? []) add('operator', node.operatorToken, text);
  }
  if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === SyntaxKind.ExclamationToken) add('negation', node, `(${code(node.operand)})`);
    if (node.operator === SyntaxKind.MinusToken) add('arithmetic', node, `(${code(node.operand)})`);
  }
  if (ts.isConditionalExpression(node)) {
    add('conditional', node, `(${code(node.whenTrue)})`);
    add('conditional', node, `(${code(node.whenFalse)})`);
  }
  if (ts.isIfStatement(node)) {
    add('conditional', node.expression, 'true');
    add('conditional', node.expression, 'false');
  }
  if (ts.isReturnStatement(node) && node.expression && code(node.expression) !== 'undefined') add('return', node.expression, 'undefined');
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && code(node.body) !== 'undefined') add('return', node.body, 'undefined');
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add('call removal', node, ';');
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (FORGOTTEN.has(name.text)) add('call removal', node, `(${code(expression)})`);
    if (CONFUSED.has(name.text)) add('method', name, CONFUSED.get(name.text));
  }
  return found;
};

/** Every way in which the program in a file is wrong by one mistake. */
export const mutantsOf = (file, text) => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    if (isType(node)) return;
    found.push(...ofNode(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found
    .filter(({ start, end, text: then }) => text.slice(start, end) !== then)
    .map((one) => {
      const { line } = source.getLineAndCharacterOfPosition(one.start);
      return { ...one, file, line: line + 1, code: text.split('\n')[line].trim(), was: text.slice(one.start, one.end) };
    });
};
