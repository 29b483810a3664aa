const argon = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';

/**
 * Where each photo of the design file lies, from the repository's root. They come with two npm packages and are read from
 * there at run time.
 * @type {Readonly<Record<string, string>>}
 */
export const photoSources = {
  'profile.jpg': 'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg',
  'team-1.jpg': `${argon}/team-1.jpg`,
  'team-2.jpg': `${argon}/team-2.jpg`,
  'team-3.jpg': `${argon}/team-3.jpg`,
  'team-4.jpg': `${argon}/team-4.jpg`,
  'team-5.jpg': `${argon}/team-5.jpg`,
  'arms-up.jpg': `${argon}/profile-cover.jpg`,
  'building.jpg': `${argon}/img-1-1000x600.jpg`,
};
