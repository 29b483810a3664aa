/** What Chromium needs for WebGPU on a machine without a graphics card: a program that plays one, slowly. */
export const softwareWebGpuFlags = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
