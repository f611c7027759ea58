// What a source file imports and which words it uses, with their lines, read from its syntax tree. Knows no rule.
import { parseSync } from 'vite'

export type Import = { name: string; isType: boolean; line: number }
export type Word = { kind: 'word' | 'text'; word: string; line: number }
export type Source = { imports: Import[]; words: Word[]; lines: number }

type Node = { type: string; start: number; [key: string]: unknown }

export function readSource(path: string, text: string): Source {
  const { program, module } = parseSync(path, text)
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const imports: Import[] = []
  const words: Word[] = []
  for (const { moduleRequest, entries } of module.staticImports)
    imports.push({
      name: moduleRequest.value,
      isType: entries.length > 0 && entries.every(entry => entry.isType),
      line: lineAt(moduleRequest.start),
    })
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) imports.push({ name: moduleRequest.value, isType, line: lineAt(moduleRequest.start) })
  visit(program as unknown as Node, undefined, '', (node, parent, key) => {
    const imported = importedBy(node)
    if (imported !== undefined) imports.push({ name: imported, isType: node.type === 'TSImportType', line: lineAt(node.start) })
    const found = wordOf(node, parent, key)
    if (found) words.push({ ...found, line: lineAt(node.start) })
  })
  return { imports, words, lines: text.trimEnd().split('\n').length }
}

function visit(node: Node, parent: Node | undefined, key: string, see: (node: Node, parent: Node | undefined, key: string) => void) {
  see(node, parent, key)
  for (const [name, inner] of Object.entries(node))
    for (const child of Array.isArray(inner) ? inner : [inner]) if (isNode(child)) visit(child, node, name, see)
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** `import('x')` and the type `import('x').Y`. */
function importedBy(node: Node): string | undefined {
  if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return undefined
  const source = (node.source ?? node.argument) as Node
  const literal = (source.literal ?? source) as Node
  return typeof literal.value === 'string' ? literal.value : undefined
}

function wordOf(node: Node, parent: Node | undefined, key: string): Omit<Word, 'line'> | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return { kind: 'text', word: node.value }
  if (node.type === 'JSXText') return { kind: 'text', word: String(node.value) }
  if (node.type === 'TemplateElement') return { kind: 'text', word: String((node.value as { raw: string }).raw) }
  if (node.type === 'MemberExpression' && !node.computed) return { kind: 'word', word: memberName(node) }
  if (node.type !== 'Identifier' || isOnlyAName(parent, key)) return undefined
  return { kind: 'word', word: parent?.type === 'CallExpression' && key === 'callee' ? `${node.name}()` : String(node.name) }
}

function memberName({ object, property }: Node): string {
  return `${(object as Node).type === 'Identifier' ? (object as Node).name : ''}.${(property as Node).name}`
}

/** The name of a property or of a parameter in a type is not the global of that name. */
const isOnlyAName = (parent: Node | undefined, key: string) => (key === 'property' || key === 'key') && parent?.computed === false
