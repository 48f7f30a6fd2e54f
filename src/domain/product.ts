import * as v from 'valibot';
import { Day, LocalizedText, opt, type Present, soft, Text, Url } from './schema.js';

/** 商品 with the notices that concern its buyers; `disclosureUrl` 资质与检验信息. */
export const Product = v.object({
  id: Text,
  name: LocalizedText,
  imageUrl: opt(Url),
  disclosureUrl: opt(Url),
  notices: soft(
    v.array(
      v.object({
        kind: v.picklist(['recall', 'failed_inspection', 'not_returnable']),
        date: Day,
        authority: soft(LocalizedText),
        text: soft(LocalizedText),
        sourceUrl: soft(Url),
      }),
    ),
  ),
});
export type Product = Present<v.InferOutput<typeof Product>>;
