import { html, type TemplateResult } from 'lit';

/** A day, or a few words, that no line break parts; `.day` in the styles of panels. */
export const whole = (words: string): TemplateResult => html`<span class="day">${words}</span>`;

/** A message with its days filled in, none of which a line break parts: between Chinese characters one may be anywhere. */
export const dated = (message: string, days: Readonly<Record<string, string>>): unknown[] =>
  message.split(/(\{\w+\})/).map((one) => {
    const day = one.startsWith('{') ? days[one.slice(1, -1)] : undefined;
    return day === undefined ? one : whole(day);
  });
