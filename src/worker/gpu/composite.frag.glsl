// The person before the backdrop, what is nearer before both, then grain and dither: the arithmetic of the engine's compositeRows,
// pixel by pixel. Textures of the tile begin at its corner; planes lie over the whole picture.
uniform sampler2D source;      // codes
uniform sampler2D alpha;       // of the person as it is seen
uniform sampler2D person;      // codes, continued beneath what is in front
uniform sampler2D personShare; // likewise
uniform sampler2D seenPerson;  // codes, as far as it is seen
uniform sampler2D seenRoom;    // codes of the photo's own room
uniform sampler2D backdrop;    // linear light
uniform bool hasNear;
uniform sampler2D near;        // linear light times cover, and cover
uniform sampler2D curve;       // code to light
uniform sampler2D radii;
uniform sampler2D sigmas;
uniform ivec2 origin;          // place of the tile in the picture
uniform ivec2 size;            // of the picture
uniform bool keepsPhoto;
uniform float takeOver;
uniform float correlation;
uniform float grainSide;
out vec4 codes;

const float personAlone = 0.995;
const float sharpBelow = 0.5;
const float grainFadeDeviations = 4.0;
const float ditherVariance = 1.0 / 6.0;
const float sumDeviation = 147.80054127099805;

float lightOf(int code) {
  return texelFetch(curve, ivec2(code, 0), 0).r;
}

vec3 lightOf(vec3 code) {
  ivec3 at = ivec3(code * 255.0 + 0.5);
  return vec3(lightOf(at.r), lightOf(at.g), lightOf(at.b));
}

// Unrounded code 0..255 of linear light: exact at the 256 codes and straight between them.
float codeOf(float light) {
  if (!(light > lightOf(0))) return 0.0;
  if (light >= lightOf(255)) return 255.0;
  int low = 0;
  for (int bit = 128; bit > 0; bit /= 2) {
    if (lightOf(low + bit) <= light) low += bit;
  }
  float here = lightOf(low);
  return float(low) + (light - here) / (lightOf(low + 1) - here);
}

uint pixelHash(int x, int y, uint salt) {
  uint h = (uint(x + 0x1f35) * 0x9e3779b1u) ^ (uint(y + 0x2c9b) * 0x85ebca77u) ^ (salt * 0xc2b2ae3du);
  h = (h ^ (h >> 15)) * 0x2c1b3c6du;
  h = (h ^ (h >> 12)) * 0x297a2d39u;
  return h ^ (h >> 15);
}

float white(int x, int y) {
  uint h = pixelHash(x, y, 7u);
  uint sum = (h & 255u) + ((h >> 8) & 255u) + ((h >> 16) & 255u) + (h >> 24);
  return (float(sum) - 510.0) / sumDeviation;
}

float grainRow(int x, int y) {
  return white(x, y) + grainSide * (white(x - 1, y) + white(x + 1, y));
}

float grainAt(ivec2 p) {
  float across = grainRow(p.x, p.y) + grainSide * (grainRow(p.x, p.y - 1) + grainRow(p.x, p.y + 1));
  return across / (1.0 + 2.0 * grainSide * grainSide);
}

float missingGrain(float radius) {
  if (radius <= 0.0) return 0.0;
  float along = 1.0 + 2.0 * grainSide;
  float coarseness = along * along / (1.0 + 2.0 * grainSide * grainSide);
  float left = min(1.0, coarseness / (radius * 1.7724538509055159));
  return sqrt(1.0 - left * left) * min(1.0, radius / 2.0);
}

float triangle(uint bits) {
  return (float(bits & 31u) + float((bits >> 5) & 31u) - 31.0) / 32.0;
}

// A code with its grain, and as much dither as the grain leaves to hide; pure black and white stay pure.
float finished(float light, float grain, float sigma, float dither) {
  float code = codeOf(light);
  float headroom = min(code, 255.0 - code);
  float shown = min(1.0, headroom / max(1.0, grainFadeDeviations * sigma));
  float hidden = (1.0 - correlation) * sigma * sigma / ditherVariance;
  float needed = dither * sqrt(max(0.0, 1.0 - hidden * shown * shown));
  return code + grain * shown + needed * min(1.0, headroom);
}

void main() {
  ivec2 inTile = ivec2(gl_FragCoord.xy);
  ivec2 p = origin + inTile;
  vec2 place = vec2(p) + 0.5;
  codes = texelFetch(source, inTile, 0);
  float seen = texelFetch(alpha, inTile, 0).r;
  if (seen >= personAlone) return;
  float radius = abs(planeAt(radii, place, vec2(size)));
  vec4 front = hasNear ? texelFetch(near, inTile, 0) : vec4(0.0);
  float presence = keepsPhoto ? clamp((radius - sharpBelow) / takeOver, 0.0, 1.0) : 1.0;
  if (presence == 0.0 && front.a == 0.0) return;
  float share = texelFetch(personShare, inTile, 0).r;
  vec3 light = texelFetch(backdrop, inTile, 0).rgb * (1.0 - share);
  if (share > 0.0) light += lightOf(texelFetch(person, inTile, 0).rgb) * share;
  light = light * (1.0 - front.a) + front.rgb;
  if (presence < 1.0) {
    // What parting person and room has lost of the photo; hardly anything where the matte is right.
    vec3 own = seen * lightOf(texelFetch(seenPerson, inTile, 0).rgb);
    vec3 behind = (1.0 - seen) * lightOf(texelFetch(seenRoom, inTile, 0).rgb);
    light += (lightOf(codes.rgb) - own - behind) * (1.0 - presence) * (1.0 - front.a);
  }
  float most = max(light.r, max(light.g, light.b));
  if (most > 1.0) {
    // Brighter than white: keep the hue at first, then burn out toward white, as film does.
    float burnt = 1.0 - 1.0 / most;
    light = light * ((1.0 - burnt) / most) + burnt;
  }
  float notPerson = 1.0 - share * (1.0 - front.a);
  float sigma = planeAt(sigmas, place, vec2(size)) * missingGrain(radius);
  float grain = grainAt(p) * sigma * notPerson;
  float blurred = keepsPhoto ? min(1.0, radius - sharpBelow) : 1.0;
  float dither = notPerson * max(blurred, front.a);
  uint h = pixelHash(p.y * size.x + p.x, 0, 11u);
  vec3 finishedCodes = vec3(
    finished(light.r, grain, sigma, triangle(h) * dither),
    finished(light.g, grain, sigma, triangle(h >> 10) * dither),
    finished(light.b, grain, sigma, triangle(h >> 20) * dither)
  );
  // Rounded here: how a device rounds to bytes is its own affair.
  codes.rgb = floor(clamp(finishedCodes, 0.0, 255.0) + 0.5) / 255.0;
}
