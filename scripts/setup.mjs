// Installs what the lockfile names, when that is not what is installed. Plain JavaScript: it runs on the machine's own
// Node (20 or newer), before the project's Node 24 is there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const mark = path.join(root, "node_modules/.installed");
const lockfile = readFileSync(path.join(root, "package-lock.json"), "utf8");
const wanted = createHash("sha256").update(lockfile).digest("hex");

if (readOrNull(mark) !== wanted || !isInstalled()) {
  console.log("Installing what package-lock.json names …");
  // First, so that what an installation leaves that is killed is not believed.
  rmSync(mark, { force: true });
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(mark, wanted);
}

/** Whether each package is there in the version named. Those for one platform may be missing here. */
function isInstalled() {
  return Object.entries(JSON.parse(lockfile).packages).every(([folder, { version, optional, devOptional, link }]) => {
    if (folder === "" || link) return true;
    const found = readOrNull(path.join(root, folder, "package.json"));
    if (found === null) return Boolean(optional || devOptional);
    try {
      return JSON.parse(found).version === version;
    } catch {
      return false;
    }
  });
}

function readOrNull(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

const { stdout } = spawnSync(path.join("node_modules", ".bin", "node"), ["--version"], {
  cwd: root,
  encoding: "utf8",
  shell: process.platform === "win32",
});
if (!/^v(?:2[4-9]|[3-9]\d)\./.test(stdout ?? "")) {
  console.error(
    "node_modules/.bin/node: Node 24, which comes as the package `node`, is not there. Its install script may have been off: set `ignore-scripts` to false, remove node_modules and try again.",
  );
  process.exit(1);
}
