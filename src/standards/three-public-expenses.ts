// The items of the 三公 expenses, which budget and final accounts head alike but spell differently.
import type { Names } from './form';

export const VEHICLES: Names = [
  '公务用车购置及运行维护费',
  '公务用车购置及运行费',
  '公务用车购置和运行维护费',
  '公务用车购置和运行费',
  '公务用车购置及运行维护费用',
];
export const OVERSEAS_TRIPS: Names = [
  '因公出国（境）费',
  '因公出国（境）费用',
  '因公出国（境）',
  '因公出国（境）经费',
];
export const VEHICLE_PURCHASE: Names = ['公务用车购置费', '公务用车购置', '购置费'];
export const VEHICLE_RUNNING: Names = [
  '公务用车运行维护费',
  '公务用车运行费',
  '公务用车运行维护',
  '运行维护费',
  '运行费',
];
export const RECEPTION: Names = ['公务接待费', '公务接待', '公务接待费用'];
