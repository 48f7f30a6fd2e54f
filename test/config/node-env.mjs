/** Gives libraries that read `process.env.NODE_ENV` what a bundler gives them. */
export const nodeEnv = () => ({
  name: 'node-env',
  transform: (context) =>
    context.path.includes('/node_modules/@tanstack/') ? { body: context.body.replaceAll('process.env.NODE_ENV', '"production"') } : undefined,
});
