import type {SegmentFile} from '../../src/model/segment-file.ts'

/** A small segment file with one of each thing that ordbro writes; `docs/segment-files.md` shows it. */
export const sample: SegmentFile = {
  original: 'content/sv/sora.md',
  source: 'sv',
  target: 'nb',
  extraction: 1,
  groups: [
    {
      id: 'frontmatter',
      units: [
        {
          id: 'uk3v5q2xw7ab4',
          kind: 'field',
          path: ['title'],
          name: 'title',
          codes: [],
          segments: [
            {
              id: 's1',
              source: [{kind: 'text', text: 'Vad är Sora?'}],
              target: [{kind: 'text', text: 'Hva er Sora?'}],
              state: 'translated',
              fill: 'auto',
              fillHash: 'm2c7xkq4yd5a',
              previous: undefined,
              waivers: [],
              locked: false,
              after: {source: '', target: ''}
            }
          ],
          notes: [{category: 'author', text: 'Visas i sökresultat.'}],
          max: 60
        }
      ]
    },
    {
      id: 'g7d2mxp4qk6zt',
      units: [
        {
          id: 'ur5n3tq7yb2wd',
          kind: 'paragraph',
          path: ['Begränsningar', 'paragraph'],
          name: 'Begränsningar',
          codes: [
            {
              id: 's1.1',
              kind: 'pc',
              type: 'strong',
              open: '**',
              close: '**',
              label: 'bold',
              equiv: '',
              canDelete: true
            },
            {
              id: 's2.1',
              kind: 'ph',
              type: 'code',
              open: '`sora.generate()`',
              label: '`sora.generate()`',
              equiv: 'sora.generate()',
              canDelete: false
            }
          ],
          segments: [
            {
              id: 's1',
              source: [
                {kind: 'text', text: 'Modellen klarar '},
                {kind: 'pc', id: 's1.1', children: [{kind: 'text', text: 'högst en minut'}]},
                {kind: 'text', text: '.'}
              ],
              target: [
                {kind: 'text', text: 'Modellen klarer '},
                {kind: 'pc', id: 's1.1', children: [{kind: 'text', text: 'høyst tjue sekunder'}]},
                {kind: 'text', text: '.'}
              ],
              state: 'initial',
              fill: 'stale',
              fillHash: 'w4b6tz3rnq2c',
              previous: {
                source: 'Modellen klarar [1]högst tjugo sekunder[/1].',
                target: 'Modellen klarer [1]høyst tjue sekunder[/1].'
              },
              waivers: [
                {
                  rule: 'number-lost',
                  reason: 'tjue is 20 in words',
                  author: 'Kari',
                  sourceHash: 'a2b3c4d5e6f7',
                  targetHash: 'g2h3i4j5k6l7'
                }
              ],
              locked: false,
              after: {source: ' ', target: ' '}
            },
            {
              id: 's2',
              source: [
                {kind: 'text', text: 'Kör '},
                {kind: 'ph', id: 's2.1'},
                {kind: 'text', text: ' igen.'}
              ],
              target: undefined,
              state: 'initial',
              fill: undefined,
              fillHash: undefined,
              previous: undefined,
              waivers: [],
              locked: false,
              after: {source: '', target: ''}
            }
          ],
          notes: [{category: 'ordbro:comment', text: '«høyst» or «maks»?'}],
          terms: [
            {
              concept: 'diffusion-model',
              term: 'modell',
              translations: ['modell'],
              definition: 'A trained network.'
            }
          ]
        }
      ]
    }
  ]
}
