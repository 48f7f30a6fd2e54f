/** A file of the data beside the project; undefined where it is missing, and tests then skip. */
export const loadShared = async (name: string): Promise<string | undefined> => {
  const response = await fetch(`/__data/${name}`);
  return response.ok ? response.text() : undefined;
};

/** The same as JSON. */
export const loadSharedJson = async <T>(name: string): Promise<T | undefined> => {
  const text = await loadShared(name);
  return text === undefined ? undefined : (JSON.parse(text) as T);
};

/** The names in a folder of that data. */
export const sharedNames = (folder: string): Promise<string[] | undefined> => loadSharedJson<string[]>(`${folder}/`);

/** A file's bytes, which may be no text at all. */
export const sharedBytes = async (name: string): Promise<ArrayBuffer | undefined> => {
  const response = await fetch(`/__data/${name}`);
  return response.ok ? response.arrayBuffer() : undefined;
};

/** A suite made of data beside the project, or one skipped test that says that there is none. */
export const describeData = <T>(name: string, data: T | undefined, suite: (data: T) => void): void => {
  describe(name, () => {
    if (data !== undefined) suite(data);
    else {
      it('skipped: the data beside the project is missing', function () {
        this.skip();
      });
    }
  });
};
