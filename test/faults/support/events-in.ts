/** What a body of server-sent events says. */
export interface Said {
  readonly events: { event: string | undefined; data: string; id: string | undefined }[];
  /** Each `retry`, in milliseconds. */
  readonly waits: number[];
}

/** The events in the whole text of a body, by the letter of the HTML standard and slowly. */
export const eventsIn = (text: string): Said => {
  const said: Said = { events: [], waits: [] };
  const lines = text.split(/\r\n|\r|\n/);
  // what no line end follows is no line
  lines.pop();
  let event: string | undefined;
  let data: string[] | undefined;
  let id: string | undefined;
  for (const line of lines) {
    if (!line) {
      if (data) said.events.push({ event, data: data.join('\n'), id });
      event = data = id = undefined;
      continue;
    }
    const [, field, value] = /^([^:]*)(?:: ?)?([^]*)$/.exec(line)!;
    if (field === 'data') (data ??= []).push(value);
    else if (field === 'event') event = value || undefined;
    else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) said.waits.push(Number(value));
  }
  return said;
};
