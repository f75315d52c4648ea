/** The two things used of mapshaper, which ships no types. */
declare module 'mapshaper' {
  const mapshaper: {
    /** Runs a command line on in-memory files; answers the files named by -o. */
    applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, Uint8Array>>;
  };
  // biome-ignore lint/style/noDefaultExport: the package has only a default export
  export default mapshaper;
}
