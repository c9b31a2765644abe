/** A worker that ends before it begins. */
process.exit(0);

export default null;
