import { roleName } from './quote.tsx';

const SHOWN = ['trigger', 'status', 'when', 'where'];

/** What the marks in quoted sentences mean. */
export function MarkLegend() {
  return (
    <p className="mark-legend quote">
      Marked:{' '}
      {SHOWN.map((role) => (
        <mark key={role} className={`role-${role}`}>
          {roleName(role)}
        </mark>
      ))}
    </p>
  );
}
