/** How screens read the atlas. */
export {
  AtlasProvider,
  useActions,
  useAtlas,
  useAtlasHandle,
  useHover,
  useIsPhone,
  useLang,
  useMedia,
  useScheme,
  useWords,
} from './atlas.tsx';
