import './export.css';
import { Download } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useWords } from '../hooks/index.ts';
import { IconButton } from '../kit/Button.tsx';
import { PictureExport } from './PictureExport.tsx';
import { ShareLink } from './ShareLink.tsx';
import { TableExport } from './TableExport.tsx';

/** What leaves the product: picture, table, link. */
export function ExportMenu(): ReactElement {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <IconButton label={t('exporting.open')} expanded={open} onPress={() => setOpen(!open)}>
        <Download aria-hidden="true" />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="export" aria-label={t('exporting.open')} data-testid="export">
          <PictureExport />
          <TableExport />
          <ShareLink />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
