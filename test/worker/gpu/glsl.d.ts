/// <reference path="../../../src/worker/gpu/glsl.d.ts" />
