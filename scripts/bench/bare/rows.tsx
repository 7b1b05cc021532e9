import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

/** Rows of five cells out of nothing. */
export function loader({ params }: LoaderFunctionArgs) {
  const rows = Array.from({ length: Number(params.count) }, (_, index) => ({
    id: index,
    name: `Maison ${index}`,
    city: 'Chartres',
    day: '2026-11-20',
    cents: index * 1250,
  }));
  return { rows };
}

export default function Rows() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.id}</td>
            <td>{row.name}</td>
            <td>{row.city}</td>
            <td>{row.day}</td>
            <td>{row.cents}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
