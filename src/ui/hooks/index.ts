/** How screens read the atlas. */
export {
  AtlasProvider,
  useActions,
  useAtlas,
  useAtlasHandle,
  useHover,
  useIsPhone,
  useLang,
  useScheme,
  useWords,
} from './atlas.tsx';
