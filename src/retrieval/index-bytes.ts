type Column = Int8Array | Uint8Array | Int32Array | Uint32Array | Float32Array;

const COLUMN_TYPES = { Int8Array, Uint8Array, Int32Array, Uint32Array, Float32Array } as const;
type ColumnType = keyof typeof COLUMN_TYPES;

/** Every column starts at a multiple of this, so that it can be read in place. */
const ALIGNMENT = 8;

/**
 * Columns of numbers as one run of bytes: a JSON header with names, types and lengths, then the columns themselves.
 * Meant for this machine only: the byte order is the processor's.
 */
export function packColumns(columns: Readonly<Record<string, Column>>): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify(
      Object.entries(columns).map(([name, column]) => [name, column.constructor.name, column.length]),
    ),
  );
  const size = Object.values(columns).reduce(
    (sum, column) => sum + aligned(column.byteLength),
    aligned(4 + header.length),
  );
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  let offset = aligned(4 + header.length);
  for (const column of Object.values(columns)) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += aligned(column.byteLength);
  }
  return bytes;
}

/** A column by its name. Throws when there is none of that name and type. */
export type ColumnReader = <T extends Column>(name: string, type: abstract new (...given: never[]) => T) => T;

/** Reads the columns of `packColumns`, as views on the same bytes. Throws when the bytes are not such a run. */
export function readColumns(packed: Uint8Array): ColumnReader {
  const columns = unpackColumns(packed);
  return (name, type) => {
    const found = columns.get(name);
    if (!(found instanceof type)) throw new Error(`the index has no column '${name}' of type ${type.name}`);
    return found;
  };
}

function unpackColumns(packed: Uint8Array): Map<string, Column> {
  const bytes = packed.byteOffset % ALIGNMENT === 0 ? packed : new Uint8Array(packed);
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength)));
  const columns = new Map<string, Column>();
  let offset = bytes.byteOffset + aligned(4 + headerLength);
  for (const [name, type, length] of header as [string, ColumnType, number][]) {
    const column = new COLUMN_TYPES[type](bytes.buffer as ArrayBuffer, offset, length);
    columns.set(name, column);
    offset += aligned(column.byteLength);
  }
  return columns;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
