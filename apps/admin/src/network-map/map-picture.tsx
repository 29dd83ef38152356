import { useRef } from 'react';
import { useT } from '../i18n/use-t.js';
import { classNames } from '../ui/class-names.js';
import { useWidth } from '../ui/use-width.js';
import {
  layoutOf,
  linesOf,
  type LinkPlace,
  type MapLink,
  type MapNode,
  type NodePlace,
} from './map-layout.js';
import styles from './network-map.module.css';

/** Pixels from the middle of a circle to its name, and between the lines of a name. */
const GAP = 14;
const LINE = 14;

interface PictureProps {
  nodes: readonly MapNode[];
  links: readonly MapLink[];
  networks: readonly { id: string; name: string; leadId: string | null }[];
  /** The partner that is looked at; what concerns others is faint. */
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** Partners as circles, what goes between them as lines; the table under it says the same in figures. */
export function MapPicture({ nodes, links, networks, chosen, onChoose }: PictureProps) {
  const { t } = useT();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const layout = layoutOf(
    nodes,
    links,
    networks.map(({ id }) => id),
    Math.max(width, 280),
  );
  const leads = new Set(networks.map(({ leadId }) => leadId));
  return (
    <div ref={frame} className={styles['frame']}>
      {width > 0 && (
        <svg
          width={width}
          height={layout.height}
          viewBox={`0 0 ${width} ${layout.height}`}
          role="group"
          aria-label={t('networkMap.picture')}
        >
          {layout.centres.map(({ id, x, y }) => (
            <text key={id} x={x} y={y - 178} className={styles['network']} textAnchor="middle">
              {linesOf(networks.find((network) => network.id === id)?.name ?? '', 44)[0]}
            </text>
          ))}
          <g aria-hidden>
            {layout.links.map((link) => (
              <Line
                key={`${link.a} ${link.b}`}
                link={link}
                faint={chosen !== null && link.a !== chosen && link.b !== chosen}
              />
            ))}
          </g>
          {layout.nodes.map((node) => (
            <Node
              key={node.id}
              node={node}
              leads={leads.has(node.id)}
              chosen={node.id === chosen}
              faint={
                chosen !== null &&
                node.id !== chosen &&
                !links.some(({ a, b }) => [a, b].includes(chosen) && [a, b].includes(node.id))
              }
              onChoose={() => onChoose(node.id === chosen ? null : node.id)}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function Line({ link, faint }: { link: LinkPlace; faint: boolean }) {
  const { aToB, bToA, figures, partnership, suggested, path, width, x, y } = link;
  const exchanged = aToB + bToA > 0;
  return (
    <g className={classNames(faint && styles['faint'])}>
      {partnership && <path d={path} className={styles['partnership']} strokeWidth={width + 6} />}
      {exchanged && <path d={path} className={styles['exchange']} strokeWidth={width} />}
      {suggested && !exchanged && <path d={path} className={styles['suggested']} />}
      {exchanged && (
        <text x={x} y={y} className={styles['figure']} textAnchor="middle" dominantBaseline="middle">
          {figures.join(' : ')}
        </text>
      )}
    </g>
  );
}

function Node({
  node,
  leads,
  chosen,
  faint,
  onChoose,
}: {
  node: NodePlace;
  leads: boolean;
  chosen: boolean;
  faint: boolean;
  onChoose: () => void;
}) {
  const { t } = useT();
  const { x, y, anchor, name, most } = node;
  const lines = linesOf(name, most);
  const side = anchor === 'start' ? GAP : anchor === 'end' ? -GAP : 0;
  const top = anchor === 'middle' ? GAP + LINE : LINE / 2 - ((lines.length - 1) * LINE) / 2;
  return (
    <g
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={leads ? t('networkMap.leads', { name }) : name}
      className={classNames(styles['node'], chosen && styles['chosen'], faint && styles['faint'])}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      {leads && <circle cx={x} cy={y} r={12} className={styles['lead']} />}
      <circle cx={x} cy={y} r={8} className={styles['circle']} />
      <text textAnchor={anchor} className={styles['name']} aria-hidden>
        {lines.map((words, index) => (
          <tspan key={words} x={x + side} y={y + top - 3 + index * LINE}>
            {words}
          </tspan>
        ))}
      </text>
    </g>
  );
}
