// SPDX-License-Identifier: Apache-2.0
// A hundred squares, one for each person; the number beside it says the same.

const COLUMNS = 20, SIZE = 8, STEP = 10;

/** How much of square `index` is filled: whole squares first, then the rest of a share. */
export function filled(share: number, index: number): number {
  return Math.max(0, Math.min(1, share - index));
}

export function IconArray({ share }: { share: number }) {
  const squares = Array.from({ length: 100 }, (_, i) => i);
  const width = COLUMNS * STEP - (STEP - SIZE);
  const height = (100 / COLUMNS) * STEP - (STEP - SIZE);
  return (
    <svg class="icon-array" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {squares.map((i) => {
        const x = (i % COLUMNS) * STEP, y = Math.floor(i / COLUMNS) * STEP;
        const part = filled(share, i);
        return (
          <g key={i}>
            <rect x={x} y={y} width={SIZE} height={SIZE} rx={1.5} class="square" />
            {part > 0 && <rect x={x} y={y} width={SIZE * part} height={SIZE} rx={1.5} class="square on" />}
          </g>
        );
      })}
    </svg>
  );
}
