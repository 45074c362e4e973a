/** Figures as an SVG: one panel for each thing that grows, time as a line with dots, memory as a dashed line. */

export interface Point {
  readonly at: number;
  readonly seconds: number;
  readonly peakMiB: number;
}

export interface Series {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly Point[];
}

const WIDTH = 360;
const HEIGHT = 220;
const EDGE = { left: 46, right: 46, top: 30, bottom: 40 };
/** Memory has one scale in all panels, so that they can be compared. */
const MEMORY_MIB = 256;

export function chart(series: readonly Series[]): string {
  const panels = series.map(
    (one, index) =>
      `<g transform="translate(${(index % 2) * WIDTH},${Math.floor(index / 2) * HEIGHT})">${panel(one)}</g>`,
  );
  const height = Math.ceil(series.length / 2) * HEIGHT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDTH} ${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${panels.join('\n')}
</svg>
`;
}

function panel({ title, unit, points }: Series): string {
  const most = Math.max(...points.map(({ at }) => at));
  const longest = Math.max(...points.map(({ seconds }) => seconds)) * 1.1;
  const x = (at: number): number => EDGE.left + (at / most) * (WIDTH - EDGE.left - EDGE.right);
  const y = (share: number): number => HEIGHT - EDGE.bottom - share * (HEIGHT - EDGE.top - EDGE.bottom);
  const line = (share: (point: Point) => number): string =>
    points.map((point) => `${x(point.at).toFixed(1)},${y(share(point)).toFixed(1)}`).join(' ');
  const time = (point: Point): number => point.seconds / longest;
  const memory = (point: Point): number => Math.min(1, point.peakMiB / MEMORY_MIB);
  return [
    `<text x="${WIDTH / 2}" y="18" text-anchor="middle" font-size="13">${title}</text>`,
    `<path d="M${x(0)},${y(1)}V${y(0)}H${x(most)}V${y(1)}" fill="none" stroke="#999"/>`,
    `<polyline points="${line(memory)}" fill="none" stroke="#c60" stroke-dasharray="5 3"/>`,
    `<polyline points="${line(time)}" fill="none" stroke="#06c" stroke-width="2"/>`,
    ...points.map(
      (point) =>
        `<circle cx="${x(point.at).toFixed(1)}" cy="${y(time(point)).toFixed(1)}" r="3" fill="#06c"/>`,
    ),
    ...points.map(
      ({ at }) => `<text x="${x(at).toFixed(1)}" y="${HEIGHT - 24}" text-anchor="middle">${at}</text>`,
    ),
    `<text x="${WIDTH / 2}" y="${HEIGHT - 8}" text-anchor="middle">${unit}</text>`,
    `<text x="${EDGE.left - 4}" y="${y(1) + 4}" text-anchor="end" fill="#06c">${longest.toFixed(1)} s</text>`,
    `<text x="${WIDTH - EDGE.right + 4}" y="${y(1) + 4}" fill="#c60">${MEMORY_MIB} MiB</text>`,
  ].join('\n');
}
