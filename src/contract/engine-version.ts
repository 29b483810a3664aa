/** Version of the engine that made a result; kept in recipes and reports. Equals the package's version. */
export const engineVersion = '0.1.0';
