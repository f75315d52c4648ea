import { chunksPending } from '../../state/index.ts';
import { useAtlas, useWords } from '../hooks/index.ts';

/** How many counties of the village sample are there while they arrive, and which are missing for good. */
export function ChunkNote() {
  const t = useWords();
  const { wanted, ready, failed, skipped } = useAtlas((state) => state.session.chunks);
  const isPending = useAtlas(chunksPending);
  return (
    <>
      {isPending ? <span>{t('sample.loaded', { ready, wanted })}</span> : null}
      {failed.length > 0 ? <span>{t('sample.failed', { count: failed.length })}</span> : null}
      {skipped > 0 ? <span>{t('sample.skipped', { count: skipped })}</span> : null}
    </>
  );
}
