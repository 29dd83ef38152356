import { Outlet } from '@tanstack/react-router';
import { Announcements } from '../ui/announcements.js';

/** What is there on every page, signed in or not. */
export function Root() {
  return (
    <>
      <Outlet />
      <Announcements />
    </>
  );
}
