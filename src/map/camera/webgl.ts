/** What WebGL this browser has. Apart from MapLibre, so that it can be asked before that is loaded. */

interface Probe {
  webGl2: boolean;
  software: boolean;
}
let probed: Probe | null = null;

/** Asks the browser once what it has; the probe gives its context back. */
function probe(): Probe {
  if (probed) return probed;
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  probed = {
    webGl2: gl !== null,
    software: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name),
  };
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return probed;
}

/** True when this browser can make a WebGL2 context. */
export const hasWebGl2 = (): boolean => probe().webGl2;

/** True when WebGL is drawn by the processor: a second full-screen pass then costs more than a 2D canvas. */
export const drawsInSoftware = (): boolean => probe().software;
