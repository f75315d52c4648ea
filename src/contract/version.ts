/** Version of every built data file; a reader refuses another one and names the file. */
export const DATA_FORMAT = 1;
