import './export.css';
import { Download } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useAtlasHandle, useWords } from '../hooks/index.ts';
import { IconButton } from '../kit/Button.tsx';
import { ShareLink } from './ShareLink.tsx';

// Printing is not needed for the first picture; it is fetched right after it, so that the menu also works offline.
const fetchPicture = () => import('./PictureExport.tsx');
const fetchTable = () => import('./TableExport.tsx');
const PictureExport = lazy(() => fetchPicture().then((room) => ({ default: room.PictureExport })));
const TableExport = lazy(() => fetchTable().then((room) => ({ default: room.TableExport })));

/** What leaves the product: picture, table, link. */
export function ExportMenu(): ReactElement {
  const t = useWords();
  const atlas = useAtlasHandle();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // A failure here is told when the menu is opened.
    void atlas.ready.then(() => Promise.allSettled([fetchPicture(), fetchTable()]));
  }, [atlas]);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <IconButton label={t('exporting.open')} expanded={open} onPress={() => setOpen(!open)}>
        <Download aria-hidden="true" />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="export" aria-label={t('exporting.open')} data-testid="export">
          <Suspense fallback={null}>
            <PictureExport />
            <TableExport />
          </Suspense>
          <ShareLink />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
