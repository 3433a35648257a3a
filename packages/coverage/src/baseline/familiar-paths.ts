const words = [
  "actions address analysis app base block build button cache check client command common compile",
  "component config connect constants container content context control convert create current data",
  "date decode default delete detail dialog document encode entity error event export factory field",
  "file filter find form format function generate group handler hash header helper history home image",
  "import index input interface item label layout lib line list load local login main manage map menu",
  "merge message method model module name network node notification number object option order output",
  "package page parse path payment plugin point policy process product profile project provider query",
  "read record reducer register render report repository request resource response result route runner",
  "schema search select server service session setting source state status storage store stream string",
  "style table task template test text theme token tool transform type update upload user utils",
  "validate value version view widget window worker wrapper write zone",
]
  .join(" ")
  .split(" ");

/** The folder of familiar paths. */
export const familiarFolder = "src/";

/**
 * Paths of words that programs often call their files by, sorted. Before it codes anything, the model of texts learns from
 * them: a report of a hundred files is too short to learn English from. Another word is another form of baselines.
 */
export const familiarPaths: readonly string[] = words.flatMap((word, at) =>
  at % 2 === 0 ? [`${familiarFolder}${word}-${words[at + 1]}.ts`] : [],
);
