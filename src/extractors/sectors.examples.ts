/** What sectors.ts finds and what it leaves alone; [sentence, the sectors as "name direction changePct"]. */
export const examples: readonly (readonly [string, readonly string[]])[] = [
  ['算力租赁、DeepSeek概念等板块涨幅居前。', ['算力租赁 up -', 'DeepSeek概念 up -']],
  ['半导体板块持续走强，白酒股回调。', ['半导体 up -', '白酒 down -']],
  ['煤炭板块涨3.2%。', ['煤炭 up 3.2']],
  ['汽车产业链股走势分化。', ['汽车产业链 mixed -']],
  ['歌尔股份涨停，带动虚拟现实概念走强。', ['虚拟现实概念 up -']],
  ['氢燃料电池概念股拉升。', ['氢燃料电池概念 up -']],
  ['通用航空、辅助生殖、在线旅游跌幅居前。', ['通用航空 down -', '辅助生殖 down -', '在线旅游 down -']],
  ['锂矿、钴、电解液等上游板块表现活跃。', ['锂矿 up -', '钴 up -', '电解液 up -']],
  ['科网股全线走强。', ['科网 up -']],
  ['主力资金净流入半导体。', ['半导体 up -']],
  // No name of its own, company background, a wish, commodities.
  ['行业板块多数上涨，题材板块活跃。', []],
  ['公司主营半导体设备，业务覆盖新能源。', []],
  ['半导体板块有望走强。', []],
  ['沪金、原油期货涨超2%，碳酸锂主力合约跌超3%。', []],
];
