declare namespace App {
  interface Locals {
    /** Set by the layout; read by the components of the MDX, which are given ids alone. */
    page: import("./site/page.ts").PageContext;
  }
}
