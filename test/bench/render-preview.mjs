// How much faster a look is tried than the photo was analysed, with the real networks.

const previewSidePx = 1024;
const idleJob = { checkpoint: async () => {}, report: () => {}, now: () => performance.now() };

/** @param photoOf - makes the photo at a side, @param sidesPx - sizes of the same photo */
export async function previewFigures(engine, { photoOf, loadAsset, rounds }) {
  const networks = engine.openNetworks(loadAsset);
  const settings = engine.findLook('founder').settings;
  // Networks are loaded and code is compiled in a round that is not counted.
  const warm = await engine.analysePhoto(await photoOf(512), networks, idleJob);
  await engine.renderScene(warm.scene, settings, idleJob);
  const figures = [];
  for (const sidePx of [1024, 2048]) {
    const photo = await photoOf(sidePx);
    const analyses = [];
    const previews = [];
    for (let round = 0; round < rounds; round++) {
      const { ms: analysisMs, result } = await timed(() => engine.analysePhoto(photo, networks, idleJob));
      const small = await engine.scaleScene(result.scene, previewSidePx, idleJob);
      for (let i = 0; i < 3; i++) {
        previews.push((await timed(() => engine.renderScene(small, settings, idleJob))).ms);
      }
      analyses.push(analysisMs);
    }
    figures.push({
      key: `previewFactor.${sidePx}`,
      text: `analysis of ${sidePx}² over a preview at ${previewSidePx} px, times`,
      // the least counts: what comes from outside can only add
      now: Math.min(...analyses) / Math.min(...previews),
      better: 'more',
      limit: 8,
      tolerance: { share: 0.3 },
      digits: 1,
    });
  }
  await networks.dispose();
  return figures;
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}
