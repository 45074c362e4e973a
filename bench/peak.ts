/**
 * A module for `--import`: prints the peak of the process that it is loaded into. Not `resourceUsage().maxRSS`: that
 * begins with the peak of the process that forked it.
 */
export const PEAK =
  'data:text/javascript,import{readFileSync}from"node:fs";process.on("exit",()=>process.stderr.write("peak-kib="+/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1]+"\\n"))';
