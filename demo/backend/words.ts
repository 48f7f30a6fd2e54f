/** Words in both languages of the demo; a type and not an interface, so that it counts as a LocalizedText. */
export type Words = { 'zh-CN': string; en: string };

export const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });
