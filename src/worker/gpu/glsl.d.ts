/** Shader texts, bundled as strings. */
declare module '*.glsl' {
  const source: string;
  export default source;
}
